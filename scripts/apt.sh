# shellcheck shell=sh
# Sourced: apt_install PACKAGE… installs Debian packages where root or sudo allows,
# and otherwise says exactly what to install.
apt_install() {
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root=sudo
        else
            echo "xlbudget: এগুলো বসান · install these: sudo apt-get install $*" >&2
            exit 1
        fi
    fi
    if ! command -v apt-get >/dev/null; then
        echo "xlbudget: এগুলো বসান (Debian-এ এই নামে) · install these (Debian's names): $*" >&2
        exit 1
    fi
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
