# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = パスワードを変更
change-password-title = パスワードの変更
change-password-previous = 今のパスワード
change-password-previous-hint = アカウントにまだパスワードがなければ、空のままにします。
change-password-done = パスワードを変更しました。ほかでサインイン中のものは、そのままです。

sign-out-everywhere = すべてからサインアウト
sign-out-everywhere-title = すべてからサインアウトしますか？
sign-out-everywhere-here = 「サインアウト」は、このコンピューターだけで終わります。
sign-out-everywhere-all = 「すべてからサインアウト」は、{ $organisation } にサインインしているすべてのコンピューターとスマートフォンで終わります。1 時間ほどたってから気づくアプリもあります。その後、それぞれでサインインし直します。
sign-out-everywhere-stay = サインインしたままにする

remember-question = このコンピューターを記憶しますか？
remember-what = ここからのサインインで、{ $organisation } がコードを求めなくなることがあります。このコンピューターのアカウントを自分だけが使うときにしてください。
remember-yes = 記憶する
remember-no = しない
remember-done = このコンピューターを記憶しました。
remember-not = このコンピューターは記憶されていません。

staying-no-safe-place = このコンピューターには、サインインを安全に保つ場所がありません。次にアプリを開くとき、もう一度サインインします。
