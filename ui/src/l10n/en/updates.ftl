# Newer versions of this app: told on screens that can be left at once, installed only at the person's word.
update-ready = Version { $version } is ready.
update-install = Install and start again
update-later = Later
update-title = Install version { $version } now?
update-what = Second Step gets the new version, closes and opens again. That takes a minute or two.
update-sign-in = You may have to sign in again.
update-unsaved = What you ticked and did not save is lost.
update-not-now = Not now
update-busy = Getting the new version…
help-update = New versions
help-update-about = The app looks once a day. It installs nothing by itself.
help-update-look = Look for updates
help-update-look-busy = Looking…
help-update-none = You have the newest version.
help-update-finish = Finish what you began first. Then you can install it.
help-update-off = This app does not look for new versions. Your organisation set this.
