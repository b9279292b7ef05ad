# Runs a program inside a root folder:
#     inside.sh ROOT [--bind FOLDER PLACE]… PROGRAM [ARGUMENT]…
# To be started in mount and process namespaces of its own: its mounts are seen by nobody else, and go with it.
set -eu
root=$1
shift
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
while [ "$1" = --bind ]; do
    mkdir -p "$2" "$root$3"
    mount --bind "$2" "$root$3"
    shift 3
done
exec chroot "$root" "$@"
