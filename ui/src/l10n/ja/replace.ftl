# Connecting a new authenticator app in the place of the one that is connected, and a set-up that was interrupted.
replace-open = 新しいスマートフォンをつなぐ
replace-title = 認証アプリを取り替えますか？
replace-warning = 古いアプリは、すぐに使えなくなるかもしれません。新しいスマートフォンを手元に用意してください。
replace-only-one = コードを受け取る方法は、ほかにオンになっていません。もう 1 つあれば、うまくいかないときもサインインできます。
replace-first =
    { $factor ->
        [email] 先にメールをオンにする
       *[sms] 先にテキストメッセージをオンにする
    }
replace-begin = 新しいコードを表示
replace-cancel = 古いアプリのままにする
replace-save-first = 保存すると { $name } がオンになります。その後、新しいスマートフォンをつなぎます。
replace-then = 終わると、新しいアプリが古いアプリの代わりになります。
replace-done = 新しいアプリがつながりました。
replace-delete-old = 古いアプリにある前の { $organisation } の項目は、削除してかまいません。

# $replaces is yes where there was another app before.
unfinished-code =
    { $replaces ->
        [yes] 認証アプリの接続が途中で止まっています。古いアプリは、もう使えないかもしれません。
       *[no] 認証アプリの接続が途中で止まっています。まだ何もつながっていません。
    }
unfinished-turnOn = 認証アプリはつながっていますが、オンになっていません。
unfinished-again = やり直す
unfinished-drop =
    { $replaces ->
        [yes] このままにする
       *[no] つながない
    }
unfinished-turn-on = オンにする
unfinished-leave-off = オフのままにする
unfinished-delete-earlier =
    { $replaces ->
        [yes] 新しいスマートフォンのアプリで、前の { $organisation } の項目を削除してください。この四角で新しい項目ができます。
       *[no] アプリで、前の { $organisation } の項目を削除してください。この四角で新しい項目ができます。
    }
