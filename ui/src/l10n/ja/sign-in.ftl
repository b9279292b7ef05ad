# First screen, sign-in, consent, the choice of a way and the code.
first-heading = サインインの方法を見て選ぶ
first-lead = 2 段階認証があれば、だれかにパスワードを知られても、アカウントを守れます。何がオンかを見て、変更できます。
first-open-lead = 組織から届いたファイルを開いてください
first-open = 接続ファイルを開く
first-open-busy = 開いています…
# Accounts that stay signed in on this computer.
first-accounts = アカウントを選んで続ける
first-account-sign-out = { $name } をサインアウト
first-account-sign-out-busy = サインアウトしています…
first-known = 組織を選んで続ける
first-known-too = 別のアカウントでサインイン
first-placed = 組織が設定したものです
first-remove = { $name } を削除
remove-title = { $name } をこのコンピューターから削除しますか？
remove-what = 組織のアカウントはそのままです。サインインしたままのアカウントは、ここではサインアウトします。また使うときは、ファイルかリンクがもう一度必要です。
remove-no = 残す
remove-yes = 削除する
remove-busy = 削除しています…
first-unusable = 組織のファイルが使えません
first-unusable-why = このアプリを設定するためにこのコンピューターに置かれたものですが、間違いがあります。
first-unusable-next = 下のメモを IT 担当者に送ってください。ほかのファイルを開くことはできます。
first-by-hand = 自分で設定する（IT 担当者向け）
first-practice-lead = 見てみるだけですか？
first-practice = 練習用アカウントで試す
first-practice-busy = 練習用アカウントを始めています…
first-practice-off = 練習用アカウントはオフです。組織がそう決めています。

sign-in-heading = { $organisation } にサインイン
sign-in-heading-practice = 練習用アカウントにサインイン
sign-in-username = メールアドレスまたはユーザー名
sign-in-password = パスワード
sign-in-submit = サインイン
sign-in-busy = サインインしています…
sign-in-stay = このコンピューターでサインインしたままにする
sign-in-stay-about = 次にアプリを開いたときもサインインしたままです。自分だけが使うコンピューターで選んでください。
sign-in-stay-off = サインインしたままにする機能はオフです。組織がそう決めています。
sign-in-forgot = パスワードを忘れましたか？
sign-in-forgot-busy = コードの送信を頼んでいます…
sign-in-without = パスワードなしでサインイン
# $button is the name on the button that was pressed.
sign-in-name-first = 先にここにメールアドレスかユーザー名を入力します。それから、もう一度「{ $button }」を押してください。
browser-sign-out-about = ブラウザーではサインインしたままかもしれません。ほかの人も使うコンピューターでは、そこでもサインアウトしてください。
browser-sign-out = ブラウザーからもサインアウト
returning-heading = おかえりなさい
returning-lead = { $organisation } のアカウントを開いています。
returning-instead = サインインし直す
browser-door = ブラウザーでサインイン
browser-door-busy = ブラウザーを開いています…
browser-door-also = 会社や SNS のアカウントでサインインしますか？ それならブラウザーを使います。
browser-door-alone = { $organisation } へのサインインはブラウザーで行います。このアプリがそのパスワードを聞くことはありません。
sign-in-other = 別の組織を使う
sign-in-remove = この組織を削除
sign-in-leave-practice = 練習を終える
sign-in-practice-hint = 練習用のパスワードは { $password } です

note-signedOut = サインアウトしました。
note-signedOutHereOnly = このコンピューターからサインアウトしました。サービスには伝えられなかったので、最大 1 時間ほど、サインインした状態が残ることがあります。
note-sessionEnded = 安全のためサインアウトしました。サインインすると、変更の続きができます。
note-sessionOver = 安全のためサインアウトしました。続けるには、もう一度サインインしてください。
note-signedOutEverywhere = すべての機器からサインアウトしました。
note-signedOutOfBrowserToo = サインアウトしました。ブラウザーからもサインアウトしています。
note-locked = しばらく使われなかったので、サインアウトしました。続けるには、サインインしてください。
note-dataRemoved = このアプリがこのコンピューターに保存していたものは、すべてなくなりました。アカウントはそのままです。
note-organisationRemoved = 組織をこのコンピューターから削除しました。組織のアカウントはそのままです。
note-notKnownYet = 前の変更が保存されたか、まだわかりません。サインインすると、確かめます。

consent-heading = パスワードそのものがサービスに送られます
consent-question = この組織のサインインは、パスワードそのものを受け取ります。続けますか？
consent-why = 多くのサービスは、パスワードを知っているという証明だけを受け取ります。このサービスはパスワードそのものを求めます。保護された接続で、{ $organisation } だけに送られます。
consent-now = まだ何も送られていません。
consent-agree = 続ける
consent-cancel = 送らない

choose-heading = どの方法で本人確認をしますか？
choose-lead = { $organisation } では、次の方法を使えます。

code-heading-sms = テキストメッセージのコードを入力
code-heading-softwareToken = 認証アプリのコードを入力
code-heading-email = メールのコードを入力
code-heading-webAuthn = パスキーを使う
code-lead-sms =
    { $destination ->
        [none] 携帯電話に SMS でコードを送りました。
       *[other] { $destination } に SMS でコードを送りました。
    }
code-lead-softwareToken = スマートフォンのアプリを開きます。30 秒ごとに変わる 6 桁の数字が出ています。
code-lead-email =
    { $destination ->
        [none] メールアドレスにコードを送りました。
       *[other] { $destination } にコードをメールで送りました。
    }
code-lead-webAuthn = このバージョンでは、ここでパスキーを使えません。やり直して、別の方法を選んでください。
code-label = コード
code-submit = 続ける
code-busy = 確かめています…
code-again = やり直す
code-new = 新しいコードを送る
code-new-busy = 新しいコードの送信を頼んでいます…
code-another-way = 別の方法を使う
code-began-anew =
    { $factor ->
        [softwareToken] サービスが待つ時間を過ぎたので、やり直しました。アプリに今出ているコードを入力してください。
       *[sms] サービスが待つ時間を過ぎたので、やり直しました。前のコードはもう使えません。新しいコードを送っています。
    }
code-runs-out = 残り時間: { $time }
code-runs-out-soon = 残り 1 分を切りました。サービスがこのコードを待つのは、あと { $time } です。
code-runs-out-label =
    { $minutes ->
       *[other] サービスは、ふつう { $minutes } 分ほどコードを待ちます。それより長くなると、アプリが自動でやり直します。
    }
code-ran-out = サービスはもう待っていないかもしれません。コードはまだ送れます。遅すぎたときは、アプリが自動でやり直します。
code-sent-again = 新しいコードを送りました。前のコードはもう使えません。
code-late = コードが届きませんか？
code-late-check =
    { $destination ->
        [none] スマートフォンの電波を確かめるか、迷惑メールのフォルダーを見てください。
       *[other] { $factor ->
            [sms] { $destination } とスマートフォンの電波を確かめてください。
           *[other] { $destination } と迷惑メールのフォルダーを確かめてください。
        }
    }
code-wait = ふつう { $time } 以内に届きます
code-wait-label = コードはふつう 30 秒以内に届きます。

no-code = コードを受け取れません
noCode-sms = コードはふつう 30 秒以内に届きます。スマートフォンの電源が入っていて、電波が届いているか確かめてください。番号がもう自分のものでなければ、担当者などに聞いてください。
noCode-email = コードはふつう 30 秒以内に届きます。迷惑メールのフォルダーも見てください。アドレスがもう自分のものでなければ、担当者などに聞いてください。
noCode-softwareToken = 機種変更をしましたか？ 古いアプリにバックアップがあるかもしれません。新しいスマートフォンで同じアプリにサインインすると、コードが戻ります。戻らないとき、リセットできるのは { $organisation } だけです。
noCode-webAuthn = やり直して、別の方法を選んでください。なければ、担当者などに聞いてください。
noCode-other-way = アカウントに別の方法があれば、やり直して、そこで選んでください。
noCode-use-other-way = アカウントに別の方法があります。このページの「別の方法を使う」を選んでください。
noCode-note-title = 助けてくれる人へのメモ
noCode-note-softwareToken = 認証アプリのコードを受け取れなくなり、{ $organisation } にサインインできません。認証アプリの登録をリセットしてもらえますか？（AdminDeleteSoftwareToken。その後、パスワードでサインインして新しいアプリをつなぎます。それまでアカウントの手順が 1 つ減ります。）
noCode-note-sms = { $destination } へのテキストメッセージのコードが届かず、{ $organisation } にサインインできません。番号と、メッセージが送られているかを確かめてもらえますか？
noCode-note-email = { $destination } へのメールのコードが届かず、{ $organisation } にサインインできません。アドレスと、メールが送られているかを確かめてもらえますか？
noCode-note-webAuthn = パスキーを使えず、{ $organisation } にサインインできません。別の方法を用意してもらえますか？
