# Passwords: the one there is, one that is being chosen, and one that was forgotten.
# $which is current or new: a screen may have a field for each.
password-show =
    { $which ->
        [new] 新しいパスワードを表示
       *[current] パスワードを表示
    }
password-hide =
    { $which ->
        [new] 新しいパスワードを隠す
       *[current] パスワードを隠す
    }
password-show-short = 表示
password-hide-short = 隠す

password-heading = パスワードを入力
password-who = { $username } としてサインインします
password-not-you = 自分ではありませんか？

new-password-heading = 新しいパスワードを決める
new-password-lead = { $organisation } は、自分のパスワードを決めるよう求めています。届いたパスワードは使えなくなります。
new-password-label = 新しいパスワード
new-password-hint = ほかで使っていないものにしてください。長いほど安全です。
new-password-besides = { $organisation } は、これも求めています
new-password-submit = このパスワードにする
new-password-busy = パスワードを設定しています…

attribute-given-name = 名
attribute-family-name = 姓
attribute-name = 氏名
attribute-middle-name = ミドルネーム
attribute-nickname = ニックネーム
attribute-preferred-username = 表示する名前
attribute-birthdate = 生年月日
attribute-birthdate-hint = 年、月、日の順。例: 1980-01-31
attribute-gender = 性別
attribute-address = 住所
attribute-phone-number = 携帯電話番号
attribute-phone-number-hint = + と国番号から入力してください。
attribute-email = メールアドレス
attribute-zoneinfo = タイムゾーン
attribute-zoneinfo-hint = 例: Asia/Tokyo
attribute-locale = 言語
attribute-locale-hint = 例: ja または ja-JP
attribute-website = ウェブサイト
attribute-profile = プロフィールのページ
attribute-picture = 写真
attribute-address-hint = https で始まるウェブのアドレス

reset-heading = 新しいパスワードを設定
reset-lead =
    { $destination ->
        [none] { $username } 用のコードが、前にメールかテキストメッセージで送られています。これから使うパスワードと一緒に、ここに入力してください。
       *[other] { $destination } にコードを送りました。これから使うパスワードと一緒に、ここに入力してください。
    }
