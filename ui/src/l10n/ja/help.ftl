# ほかに手がないときの助け: IT 担当者向けの報告と、このコンピューターから離れること。
help-title = ヘルプ
help-report = IT 担当者への報告
help-report-about = バージョン、アプリが知っている組織、最近うまくいかなかったことが書かれます。パスワード、コード、番号、アドレスは含まれません。送る前に読んでください。
help-report-make = 報告を作る
help-report-busy = 報告を作っています…
help-report-save = ファイルに保存する
help-report-saved = 保存しました。
help-keys = キーボード ショートカット
help-remove = このコンピューターにあるあなたのデータ
help-remove-about = アプリは、追加した組織、サインインしたままのアカウント、言語と大きさを覚えています。
help-remove-open = 自分のデータを消す
help-remove-title = このコンピューターからすべて消しますか？
help-remove-what = ここでサインアウトし、アプリがこのコンピューターに保存しているものをすべて消します。アカウントはそのままです。
help-remove-no = 残す
help-remove-busy = 消しています…
help-licences = Second Step には、ほかの人たちが作ったソフトウェアが含まれています。そのライセンスは、アプリに付属するファイル { $file } にあります。
help-close = 閉じる
