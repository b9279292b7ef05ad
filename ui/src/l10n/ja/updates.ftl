# このアプリの新しいバージョン。途中の作業がない画面で知らせ、本人が選んだときだけ入れます。
update-ready = バージョン { $version } があります。
update-install = インストールして開き直す
update-later = あとで
update-title = バージョン { $version } を今インストールしますか？
update-what = Second Step は新しいバージョンを受け取り、いったん閉じて、また開きます。1、2 分かかります。
update-sign-in = もう一度サインインが必要なことがあります。
update-unsaved = 選んだだけで保存していない内容は失われます。
update-not-now = 今はしない
update-busy = 新しいバージョンを受け取っています…
help-update = 新しいバージョン
help-update-about = アプリは 1 日に 1 回確かめます。自動でインストールすることはありません。
help-update-look = 更新を確かめる
help-update-look-busy = 確かめています…
help-update-none = 最新のバージョンです。
help-update-finish = 先に途中の操作を終えてください。そのあとインストールできます。
help-update-off = このアプリは新しいバージョンを確かめません。組織がそう決めています。
