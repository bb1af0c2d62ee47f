#!/bin/bash
# After the Debian package is gone: its links go, the offices' data stays, and it is said where.
# Placeholders are electron-builder's; its own script does the same, without the last part.

if type update-alternatives >/dev/null 2>&1; then
    update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}' || true
else
    rm -f '/usr/bin/${executable}'
fi

PROFILE='/etc/apparmor.d/${executable}'
if [ -f "$PROFILE" ]; then
    if apparmor_status --enabled >/dev/null 2>&1; then
        if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; } && hash apparmor_parser 2>/dev/null; then
            apparmor_parser --remove "$PROFILE" || true
        fi
    fi
    rm -f "$PROFILE"
fi

# "remove" and "purge" alike: registers of an office are never the packager's to delete.
if [ "$1" = remove ] || [ "$1" = purge ]; then
    getent passwd | cut -d: -f6 | sort -u | while read -r home; do
        data="$home/.local/share/amphoe-saraban"
        if [ -d "$data" ]; then
            echo "ข้อมูลทะเบียนของสำนักงานยังอยู่ครบ / The office's registers are kept: $data"
        fi
    done
fi
exit 0
