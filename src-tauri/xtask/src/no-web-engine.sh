# Starts a program of Windows' that is to show a message and a question, and says No:
#     no-web-engine.sh WINE PROGRAM
# Prints what the program prints, the message's title, and how the program ended.
set -u
"$1" "$2" 2>&1 &
started=$!
message=$(timeout 60 xdotool search --sync --onlyvisible --name '^Second Step$')
echo "shown: $(xdotool getwindowname "$message")"
xdotool windowfocus --sync "$message" key --clearmodifiers n
wait "$started"
echo "ended with $?"
