# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = パスワードを変更
change-password-title = パスワードの変更
change-password-previous = 今のパスワード
change-password-previous-hint = アカウントにまだパスワードがなければ、空のままにします。
change-password-done = パスワードを変更しました。ほかの機器では、サインインしたままです。

sign-out-everywhere = すべての機器からサインアウト
sign-out-everywhere-title = すべての機器からサインアウトしますか？
sign-out-everywhere-here = 「サインアウト」では、このコンピューターだけサインアウトします。
sign-out-everywhere-all = 「すべての機器からサインアウト」では、{ $organisation } にサインイン中のすべてのコンピューターとスマートフォンでサインアウトします。1 時間ほどかかるアプリもあります。その後は、それぞれでサインインし直してください。
sign-out-everywhere-stay = サインインしたままにする

remember-question = このコンピューターを記憶しますか？
remember-what = 記憶すると、ここでサインインするとき { $organisation } からコードを求められなくなることがあります。このコンピューターのアカウントを自分だけが使う場合に選んでください。
remember-yes = 記憶する
remember-no = 記憶しない
remember-done = このコンピューターを記憶しました。
remember-not = このコンピューターは記憶されていません。

staying-no-safe-place = このコンピューターには、サインインの状態を安全に保存できる場所がありません。次にアプリを開いたら、もう一度サインインしてください。
lock-after =
    { $minutes ->
       *[other] { $minutes } 分間だれもアプリを使わないと、サインアウトします。組織がそう決めています。
    }
