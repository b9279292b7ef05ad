# What this sign-in asked, where it needs explaining, and the passkeys of the account.
asked-unchosen =
    { $factor ->
        [sms] 今日は、組織からテキストメッセージでの確認を求められました。
        [softwareToken] 今日は、組織から認証アプリでの確認を求められました。
        [webAuthn] 今日は、組織からパスキーでの確認を求められました。
       *[email] 今日は、組織からメールでの確認を求められました。
    }
asked-unchosen-why = これは自分で選んだものではありません。ここでオンにすると、組織が何を求めても、オンのままになります。
asked-turn-on = オンにする
asked-unexpected = 今回は、前にお伝えしたものと違うものが求められました: { $step }。
asked-unexpected-why = 組織の決まりが変わったか、だれかがアカウントを変更したのかもしれません。下に今の状態が出ています。

passkeys-show = パスキーを表示
passkeys-show-busy = 調べています…
passkeys-title = パスキー
passkeys-none = パスキーはもうありません。
passkeys-unnamed = パスキー
passkeys-added = { $date } に追加
passkeys-remove = { $name } を削除
passkeys-ask = { $name } を削除しますか？ 削除すると、このパスキーではサインインできなくなります。
passkeys-ask-last = { $name } を削除しますか？ 最後の 1 つなので、パスキーもオフになります。
passkeys-keep = 残す
passkeys-remove-sure = 削除する
passkeys-remove-busy = 削除しています…
passkeys-removed = 削除しました。
