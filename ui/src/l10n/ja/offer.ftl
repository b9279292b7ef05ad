# A connection that somebody handed to the person, as a file or a link: shown before it is added.
offer-heading = この組織を追加しますか？
offer-problem = これは開けません
offer-lead = ファイルまたはリンクが、これを Second Step に追加しようとしています。自分の組織から届いたものだけ、追加してください。
offer-name = 名乗っている名前
offer-host = 入力した内容の送り先
offer-region = リージョン
offer-pool = アカウントがある場所
offer-foreign = 入力した内容は、こうしたアカウントがふつうある Amazon ではなく、{ $host } に送られます。正しいかどうか、組織に聞いてください。
offer-replaces = この組織は { $name } としてすでにあります。追加すると、アプリからの接続のしかたが変わります。
offer-same = この組織は { $name } としてすでにあります。追加しても何も変わりません。
offer-placed = 組織がこのコンピューターに { $name } として設定済みです。追加するものはありません。
offer-decline = 追加しない
offer-accept = 追加する
offer-accept-replace = 変更する
offer-close = 閉じる
