# What every screen shares.
app-name = Second Step
title = { $heading } – Second Step
busy = お待ちください…

factor-sms = テキストメッセージ (SMS)
factor-softwareToken = 認証アプリ
factor-email = メール
factor-webAuthn = パスキー

start-heading = Second Step を開いています
start-problem = Second Step を開けませんでした
your-organisation = 組織

look-title = 言語と表示
look-language = 言語
look-as-computer = このコンピューターと同じ
look-theme = ライトまたはダーク
look-light = ライト
look-dark = ダーク
look-size = 大きさ
look-smaller = 小さく
look-larger = 大きく
look-keys = { $key } と + または − でも変えられます。{ $key } と 0 で元に戻ります。
key-control = Ctrl
look-done = 完了
