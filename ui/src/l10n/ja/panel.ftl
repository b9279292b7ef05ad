# The panel: what is on, what to tick, what the next sign-in will ask.
panel-heading-on = 2 段階認証: オン
panel-heading-off = 2 段階認証: オフ
panel-heading-required = 2 段階認証: 組織が必須にしています
panel-heading-unknown = 2 段階認証: まだわかりません
panel-heading-elsewhere = 2 段階認証: ほかで管理
panel-person = { $person } としてサインイン中
panel-sign-out = サインアウト
panel-sign-out-busy = サインアウトしています…
# The present one stays signed in.
panel-switch = 別のアカウントを使う
panel-boxes = 2 段階目の確認
panel-boxes-lead = 使いたい方法にチェックを入れます。保存するまで何も変わりません。
panel-boxes-linked = パスワードでサインインするときの設定です。会社や SNS のアカウントは、独自の手順を求めます。
panel-save = 変更を保存
panel-save-busy = 保存しています…
panel-save-checking = 確かめています…
panel-save-checking-why = 返事が届きませんでした。変更が保存されたか確かめています。
panel-elsewhere = サインインの手順は { $organisation } が管理しています。
panel-elsewhere-why = 会社または SNS のアカウントでサインインしています。そのアカウントが独自の手順を求めるので、ここで選ぶものはありません。
panel-others = アカウントでは { $others } も使われています。このバージョンでは変更できません。
panel-read-again = もう一度確かめる
panel-read-again-busy = 確かめています…
# A practice account is gone once the app is closed.
state-unknown-notice =
    { $practice ->
        [yes] 前の変更が保存されたか、まだわかりません。引き続き確かめます。
       *[no] 前の変更が保存されたか、まだわかりません。引き続き確かめます。アプリを閉じても、戻ったときに確かめます。
    }

earlier-ask = その後サインインの手順が変わったため、前に選んだ内容はまだ保存されていません。下にもう一度出ています。確かめてから保存してください。
earlier-someoneElse = 別の人としてサインインしました。前の変更は行われていません。
earlier-wasSaved = 確かめました。前の変更は保存されていました。
earlier-wasNotSaved = 確かめました。前の変更は保存されていませんでした。選んだ内容は下にあります。保存してやり直せます。
# $which: others beside an earlier change, or all there are.
earlier-again =
    { $which ->
        [others] ほかに選んだ内容は下に出ています。まだ保存されていません。
       *[all] 選んだ内容は下に出ています。まだ保存されていません。
    }

about-sms =
    { $destination ->
        [none] 携帯電話に SMS でコードを送ります
       *[other] { $destination } に SMS でコードを送ります
    }
about-softwareToken = スマートフォンのアプリに 6 桁のコードが出ます。電波がなくても使えます
about-email =
    { $destination ->
        [none] メールアドレスにコードを送ります
       *[other] { $destination } にコードをメールで送ります
    }
about-webAuthn = パスワードとコードの代わりにパスキーでサインインします。組織が提供しているときだけ使えます
box-not-offered = { $organisation } では提供されていません

state-on = オン
state-off = オフ
state-off-then-on = 今はオフ、保存するとオン
state-on-then-off = 今はオン、保存するとオフ
state-unknown = まだわかりません

missing-authenticator = 認証アプリが必要です。
missing-mobileNumber = 携帯電話番号が必要です。
missing-confirmedMobileNumber = 確認済みの携帯電話番号が必要です。{ $destination } はまだ確認されていません。
missing-emailAddress = メールアドレスが必要です。
missing-confirmedEmailAddress = 確認済みのメールアドレスが必要です。{ $destination } はまだ確認されていません。
missing-passkey = パスキーが必要です。ブラウザーで { $organisation } にサインインするところで作ります。
missing-add = 今すぐ追加
missing-confirm = 今すぐ確認

passkeys-add = ブラウザーでパスキーを追加
panel-lent = { $name } のアカウントを変更しています。
panel-lent-why = だれかが短い間だけ使えるようにしてくれました。時間がたつと自動で終わります。
passkey-goes-too = パスキーもオフになります。パスキーだけをオンにはできません。

ask-legend = サインインのときに使う方法
ask-each-time = 毎回自分で選ぶ
ask-each-time-about = おすすめです。1 つの方法が使えなくなっても、別の方法を使えます。
ask-only-one = オンの方法は 1 つだけなので、それを使います。
ask-moved = 「{ $name }」のチェックが外れたので、毎回選べるようにします。
ask-lost-phone = スマートフォンだけを使います。なくしたときに、{ $others }は選べません。
ask-lost-app = 認証アプリだけを使います。なくしたときに、{ $others }は選べません。
ask-lost-email = メールだけを使います。メールを開けないときに、{ $others }は選べません。

next-title = 次のサインイン
next-now = 今
next-after = 保存した後
next-certain = 記憶されていないコンピューターで次にサインインするときは、{ $step }を求めます。
next-depends = 組織によって変わります。記憶されていないコンピューターで次にサインインするときは、次のどれかを求めます。
step-passwordOnly = パスワードだけ
step-code =
    { $factor ->
        [sms] { $destination ->
            [none] パスワード、続いてテキストメッセージのコード
           *[other] パスワード、続いて { $destination } に送るコード
        }
        [softwareToken] パスワード、続いて認証アプリのコード
        [webAuthn] パスキー
       *[email] { $destination ->
            [none] パスワード、続いてメールのコード
           *[other] パスワード、続いて { $destination } にメールで送るコード
        }
    }
step-choice = パスワード、続いて自分で選んだ方法のコード（{ $factors }）
step-setUp = パスワードと、2 段階目の確認の設定
step-withoutPassword = パスワードの代わりに、組織が提供する次のどれか（{ $factors }）
step-elsewhere = 会社または SNS のアカウントの手順
step-noWayIn = なし（{ $why }ため、サインインできません）
next-refused = 記憶されていないコンピューターで次にサインインするときは、{ $why }ため、サインインできません。
dead-end-gone = オンの方法の番号、アドレス、またはアプリがなくなっている
dead-end-nothingToSetUp = 2 段階目の確認が必須なのに、ここで使えるものがアカウントにない
dead-end-noPassword = 先にパスワードが必要なのに、アカウントにパスワードがない

first-on = これからはパスワードが必要です。コードだけ、またはパスキーだけのサインインは、できなくなることがあります。
no-password = これからはパスワードが必要ですが、アカウントにパスワードがありません。
last-off = 2 段階認証がオフになります。できれば、どれかにチェックを残してください。
reset-risk-sms = パスワードを忘れたとき、この番号へのテキストメッセージでは再設定できなくなることがあります。
reset-moves-sms = パスワードを忘れたとき、この番号へのテキストメッセージでは再設定できなくなることがあります。組織が許可していれば、メールで再設定できるかもしれません。
reset-moves-email = パスワードを忘れたとき、このアドレスへのメールでは再設定できなくなることがあります。組織が許可していれば、テキストメッセージで再設定できるかもしれません。
reset-risk-email = パスワードを忘れたとき、このアドレスへのメールでは再設定できなくなることがあります。

interruption-lastOff-title = 2 段階認証をオフにしますか？
interruption-lastOff =
    { $destination ->
        [none] その後は、パスワードだけでサインインできるようになるかもしれません。できれば、どれかにチェックを残してください。
       *[other] 組織が { $destination } にコードを送り続けることがあります。もう使っていないなら、どれかにチェックを残してください。
    }
interruption-refused = { $why }ため、もうサインインできないかもしれません。
interruption-keep-on = オンのままにする
interruption-turn-off = オフにする
interruption-noPassword-title = アカウントにパスワードがありません
interruption-noPassword = { no-password } アカウントに入れなくなるかもしれません。
interruption-set-password = 先にパスワードを設定
interruption-resetAtRisk-title = アカウントに入れなくなるかもしれません
interruption-resetAtRisk = パスワードを忘れたとき、{ $destination } へのコードでは再設定できなくなり、アカウントに入れなくなることがあります。
interruption-authenticator = 代わりに認証アプリを使う
interruption-several = 保存する前に
interruption-go-back = 戻る
interruption-turn-on = それでもオンにする
set-password-first = { $organisation } にサインインするところでパスワードを設定してください。それから、ここに戻って保存します。まだ何も保存されていません。

if-lost-title = 何かをなくしたとき
if-lost-phone =
    { $known ->
        [yes] スマートフォンをなくしても、{ $ways }でサインインできます。
        [perhaps] スマートフォンをなくしたときは、組織によって変わります。{ $ways }でサインインできるかもしれません。
       *[no] スマートフォンをなくすと、自分ではサインインできません。助けられるのは { $organisation } だけです。
    }
if-lost-mailbox =
    { $known ->
        [yes] メールを開けなくても、{ $ways }でサインインできます。
        [perhaps] メールを開けないときは、組織によって変わります。{ $ways }でサインインできるかもしれません。
       *[no] メールを開けないと、自分ではサインインできません。助けられるのは { $organisation } だけです。
    }
if-lost-computer =
    { $known ->
        [yes] このコンピューターをなくしても、別のコンピューターから{ $ways }でサインインできます。
        [perhaps] このコンピューターをなくしたときは、組織によって変わります。別のコンピューターから{ $ways }でサインインできるかもしれません。
       *[no] このコンピューターをなくすと、自分ではサインインできません。助けられるのは { $organisation } だけです。
    }
way-passwordOnly = パスワードだけ
way-code =
    { $factor ->
        [sms] パスワードとテキストメッセージのコード
        [softwareToken] パスワードと認証アプリのコード
        [webAuthn] パスキー
       *[email] パスワードとメールのコード
    }
way-setUp = パスワードと、新しい 2 段階目の確認の設定
way-withoutPassword =
    { $factor ->
        [sms] テキストメッセージのコード
        [webAuthn] パスキー
       *[email] メールのコード
    }
way-elsewhere = 会社または SNS のアカウント

saved-nothing = 保存するものはありません。すべて、表示のとおりです。
saved-on = 保存しました。2 段階認証はオンです。ほかにすることはありません。
saved-off = 保存しました。2 段階認証はオフです。
saved-required = 保存しました。組織は 2 段階認証を必須にしています。ほかにすることはありません。
saved-unknown = 保存しました。
saved-waits = 保存しました。ほかに選んだ内容はまだ保存されていません。準備ができたら、もう一度保存してください。
saved-differs = 保存しましたが、すべてが選んだとおりにはなりませんでした。チェックボックスの横を見てください。
saved-already = すでに、すべて選んだとおりでした。
saved-practice = これは練習でした。本当のアカウントは変わっていません。
saved-for-real = 本番で行う

difference-stillOff = { $name }: 保存しましたが、サービスではまだオフです。組織の決まりで許可されていないのかもしれません。
difference-stillOn = { $name }: 保存しましたが、サービスではまだオンです。組織の決まりで求められています。
difference-notPreferred = { $name }: 保存しましたが、サービスは最初にこれを求めません。組織の決まりかもしれません。
difference-stillPreferred = { $name }: 保存しましたが、サービスはまだ最初にこれを求めます。組織の決まりかもしれません。

# The sheet for the drawer, on paper.
sheet-print = 保管用の控えを印刷
sheet-title = { $organisation } へのサインインの方法
sheet-account = アカウント
sheet-date = 日付
sheet-on = オンになっているもの
sheet-phone-title = 電話をなくしたり盗まれたりしたとき
sheet-phone-block = 携帯電話会社に番号を止めてもらいます。
sheet-phone-tell = すぐに { $organisation } に知らせます。
sheet-phone-new = 別の方法でサインインし、Second Step で新しいスマートフォンをつなぎます。
sheet-keep = 自分だけがわかる場所にしまってください。パスワードもコードも書かれていません。
