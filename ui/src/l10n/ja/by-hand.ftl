# Setting up a connection by hand. The labels are as the console shows them to the people who have the values.
by-hand-lead = シークレットのないアプリクライアントが必要です。
by-hand-name = 組織の名前
by-hand-name-hint = みなさんが知っている名前
by-hand-region = リージョン
by-hand-region-hint = 例: eu-central-1
by-hand-userPoolId = ユーザープール ID
by-hand-userPoolId-hint = 例: eu-central-1_AbC123xyz
by-hand-clientId = アプリクライアント ID
by-hand-clientId-hint = 例: 1example23456789
by-hand-submit = 接続
by-hand-busy = 接続しています…

# What is said beside a field, in the four parts of a problem. $label is the field's, $should what its value should be.
by-hand-problem =
    { $expected ->
        [present] { $label }: 入力してください
       *[other] { $label }: 値を確かめてください
    }
    .why =
        { $expected ->
            [present] 空ですが、アプリにはこれが必要です。
           *[other] { $should }
        }
    .next =
        { $expected ->
            [present] 入力してから、接続します。
           *[other] 直してから、接続します。
        }
    .now = 何も変わっていません。入力した内容は残っています。
