# Stands in for a C compiler and an archiver of macOS, whose own come with Apple's tools only: what is asked for is made,
# and empty. Enough for `cargo check`, which links nothing.
set -eu
before=
for word; do
    case $before in -o) : > "$word" ;; esac
    case $word in *.a) printf '!<arch>\n' > "$word" ;; esac
    before=$word
done
