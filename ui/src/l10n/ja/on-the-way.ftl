# Steps on the way in that not everybody meets: how to begin, a required second step, a question, an account to confirm, and
# the browser.
choose-start-heading = どの方法でサインインしますか？
start-password = パスワード
start-password-about = ここにパスワードを入力します。
start-emailCode = メールのコード
start-emailCode-about = メールアドレスにコードを送ります。
start-textCode = テキストメッセージのコード
start-textCode-about = 携帯電話に SMS でコードを送ります。
start-passkey-about = ブラウザーでパスキーを使います。
choose-start-none = { $organisation } には、パスキーでしかサインインできません。パスキーはブラウザーで使いますが、このアプリはその場所を知らされていません。新しい接続ファイルをもらってください。

required-step-heading = 2 段階目の確認を設定
required-step-lead = { $organisation } は、これから 2 段階目の確認を求めます。だれかにパスワードを知られても、アカウントを守れます。
required-step-sms = 携帯電話に SMS でコードを送ります
required-step-email = 自分のメールアドレスにコードを送ります

question-heading = { $organisation } からの質問
question-again = 答えが違ったか、もう 1 つ質問があります。もう一度読んで、答えてください。
question-answer = 答え
question-help = 答えられません
question-help-how = 質問は { $organisation } からのものです。意味は { $organisation } に聞いてください。

confirm-account-heading = アカウントの確認
confirm-account-lead =
    { $destination ->
        [none] アカウント { $username } は新しく、まだ確認されていません。コードの入ったメッセージを探して、ここに入力してください。
       *[other] アカウント { $username } は新しく、まだ確認されていません。{ $destination } にコードを送りました。ここに入力してください。
    }
confirm-account-submit = 確認する

code-send-again = コードをもう一度送る
account-code-none = メールとテキストメッセージ、迷惑メールのフォルダーを探してください。前に届いたコードは古くて使えないことがあります。そのときは、もう一度送ってください。

browser-heading = ブラウザーで続ける
browser-lead-signIn = ブラウザーで { $organisation } のページが開きます。そこでサインインしてください。
browser-lead-addPasskey = ブラウザーで { $organisation } のページが開きます。そこでパスキーを追加してください。
browser-lead-signOut = ブラウザーで { $organisation } のページが開き、そこでサインアウトします。
browser-done-title = このページは閉じてかまいません
browser-done-text = 続きは Second Step のウィンドウで行います。
browser-refused-title = 完了していません
browser-refused-text = このページは閉じてかまいません。次にすることは Second Step に出ています。
browser-comes-back = 終わったら、ここに戻ってください。このウィンドウは自動で先に進みます。
browser-nothing-opened = 何も開きませんか？
browser-nothing-opened-how = まず、開いているウィンドウの中を探してください。なければ、キャンセルして、もう一度試してください。
browser-cancel = キャンセル
