# What went wrong, by failure code. The parts and the variables are explained in the English file.

# What is true right now, wherever it depends only on what the person was doing.
now =
    { $during ->
        [save] 何も保存されていません。チェックは残っています。
        [setUp] { $factor ->
            [sms] 番号はまだ確認されていません。チェックは残っています。
            [email] アドレスはまだ確認されていません。チェックは残っています。
           *[other] スマートフォンはまだつながっていません。ほかは何も変わっていません。
        }
        [replace] まだつながっていません。古いアプリは今使えないかもしれません。
        [giveUp] { $factor ->
            [softwareToken] 何も変わっていません。
            [email] 新しいアドレスは残っていますが、確認されていません。
           *[other] 新しい番号は残っていますが、確認されていません。
        }
        [read] 何も変わっていません。ここに見えるものは古いかもしれません。
        [open] 何も変わっていません。
        [newPassword] 新しいパスワードはまだ設定されていません。
        [reset] 新しいパスワードはまだ設定されていません。
        [connect] スマートフォンはまだつながっていません。サインインもまだです。
        [changePassword] パスワードは前のままです。
        [aside] 何も変わっていません。
        [leave] まだサインインしたままかもしれません。
       *[signIn] まだサインインしていません。
    }
# What is true of one box.
now-box =
    { $state ->
        [on] { $name } はオンのままです。ほかは何も変わっていません。
        [unknown] { $name } がオンかオフか、まだわかりません。
       *[off] { $name } はオフのままです。ほかは何も変わっていません。
    }


## The connection file

problem-connectionFileNotFound = そのファイルを開けません
    .why = 移動や削除をされたか、開くことが許可されていないのかもしれません。
    .next = 届いたメッセージから、ファイルをもう一度保存します。それから、ここで開いてください。
    .now = { now }
problem-connectionFileUnreadable = 接続ファイルではありません
    .why = 途中で切れているか、別の種類のファイルかもしれません。
    .next = 組織から届いたファイルを開いてください。これがそうなら、もう一度送ってもらってください。
    .now = { now }
problem-connectionFileField = 接続ファイルの「{ $field }」に間違いがあります
    .why = { $expected }
    .next = 下のメモを、ファイルをくれた人に送ってください。
    .now = 何も変わっていません。
problem-organisationNotFound = このアプリが指している組織が見つかりません
    .why = 接続ファイルに書かれた組織が、サービスに登録されていません。ファイルが古いのかもしれません。
    .next = 新しい接続ファイルをもらってください。
    .now = { now }

expected-present = 抜けています。アプリにはこれが必要です。
expected-text = 空ではない、短い文字である必要があります。
expected-shape = 手引きにある形である必要があります。
expected-versionOne = 1 である必要があります。
expected-region = 「eu-central-1」のようなリージョンである必要があります。
expected-userPoolId = 「eu-central-1_AbC123xyz」のように、リージョンで始まる必要があります。
expected-clientId = アプリクライアントの ID である必要があります。
expected-clientSecret = アプリクライアントのシークレットにするか、なくす必要があります。
expected-https = https で始まるアドレスである必要があります。
expected-knownWord = 手引きにある言葉のどれかである必要があります。


## Signing in

problem-wrongPassword = 名前とパスワードが合いません
    .why = どちらかが打ち間違いか、パスワードが変わったのかもしれません。
    .next = 両方を確かめて、パスワードをもう一度入力してください。
    .now = { now }
problem-usernameShape = メールアドレスかユーザー名を入力してください
    .why = 空欄か、入れられないところに空白が入っています。
    .next = 組織から知らされたとおりに入力してください。
    .now = { now }
problem-passwordShape = パスワードを入力してください
    .why = 空のままです。
    .next =
        { $during ->
            [newPassword] これから使うものを入力してください。
            [reset] これから使うものと、コードをもう一度入力してください。
            [changePassword] これから使うものと、今のものをもう一度入力してください。
           *[signIn] パスワードを入力して、サインインしてください。
        }
    .now = { now }
problem-temporaryPasswordExpired = 最初のパスワードが古すぎます
    .why = 届いたパスワードは、数日だけ使えます。
    .next = 新しいものをもらってください。
    .now = { now }
problem-newPasswordNeeded = 先に新しいパスワードが必要です
    .why = 組織は、自分のパスワードを決めるよう求めています。
    .next = もう一度サインインすると、ここで設定できます。できないときは、{ $organisation } に聞いてください。
    .now = { now }
problem-tooManyTries = 試した回数が多すぎます
    .why = アカウントを守るため、サービスはしばらく受け付けません。
    .next = 待ってから、もう一度だけ試してください。早く試すと、もっと長くなることがあります。
    .now = { now }
problem-accountOff = アカウントが止められています
    .why = { $organisation } の担当者か、決まりによって止められました。
    .next = 元に戻せるのは先方だけです。聞いてみてください。
    .now = { now }
problem-accountNotActive = アカウントはまだ使えません
    .why = まだ確認されていません。
    .next = 確認を求めるメッセージを探してください。なければ、{ $organisation } に聞いてください。
    .now = { now }
problem-accountGone = アカウントが見つかりません
    .why = 削除されたか、別の名前なのかもしれません。
    .next = 名前を確かめてください。合っていれば、{ $organisation } に聞いてください。
    .now = { now }
problem-signInNotOffered = ここではパスワードでサインインできません
    .why = { $organisation } は、このアプリでパスワードを使うことを許可していません。
    .next = 下のメモを送ってください。先方で許可できます。
    .now = { now }
problem-unknownStep = このアプリが知らない手順を組織が求めています
    .why = 手順が新しいか、{ $organisation } のために作られたものです。
    .next = 下のメモを送ってください。
    .now = { now }
problem-signInTimedOut = サインインに時間がかかりすぎました
    .why = サービスがコードを待つのは数分だけです。
    .next = もう一度サインインしてください。新しいコードが届きます。
    .now = まだサインインしていません。何も変わっていません。
problem-stepNeedsOrganisation = 2 段階目の確認は組織が設定する必要があります
    .why = 必須ですが、ここで設定できるものがアカウントにありません。
    .next = 下のメモを送ってください。先方で追加できます。
    .now = { now }
problem-attributeShape = 入力した内容の一部が受け付けられませんでした
    .why =
        { $quoted ->
            [yes] 次の説明がありました。
           *[no] 空のところがあるか、{ $organisation } が求める書き方と違うのかもしれません。
        }
    .next = それぞれ確かめてから、パスワードをもう一度入力してください。
    .now = { now }


## Passwords

problem-passwordRules = そのパスワードは決まりに合っていません
    .why =
        { $quoted ->
            [yes] { $organisation } からの説明です。
           *[no] { $organisation } は、もっと長いものか、別の種類の文字を求めています。
        }
    .next =
        { $during ->
            [reset] コードをもう一度入力し、別のパスワードを入力してください。
            [changePassword] 今のパスワードをもう一度入力し、別の新しいものを入力してください。
           *[newPassword] 別のものを入力してください。
        }
    .now = { now }
problem-passwordUsedBefore = そのパスワードは前に使われました
    .why = { $organisation } は新しいものを求めています。
    .next =
        { $during ->
            [reset] コードをもう一度入力し、別のパスワードを入力してください。
            [changePassword] 今のパスワードをもう一度入力し、別の新しいものを入力してください。
           *[newPassword] 別のものを入力してください。
        }
    .now = { now }
problem-presentPasswordWrong = 今のパスワードと違います
    .why = 打ち間違いか、パスワードが変わったのかもしれません。
    .next = 両方のパスワードをもう一度入力してください。
    .now = { now }
problem-noResetContact = 新しいパスワード用のコードを送れません
    .why = 確認済みの番号もアドレスもないか、そこへのコードがすでに 2 段階目の確認に使われています。
    .next = { $organisation } に聞いてください。先方で新しいパスワードを設定できます。
    .now = { now }
problem-noResetNow = 今はパスワードを再設定できません
    .why = 最初のパスワードをまだ使っていないか、アカウントが止められているのかもしれません。
    .next = 最初のパスワードがあれば、それでサインインしてください。なければ、{ $organisation } に聞いてください。
    .now = { now }
problem-alreadyActive = アカウントはもう使えます
    .why = 前に確認されています。
    .next = サインインしてください。
    .now = まだサインインしていません。


## What somebody handed over at the start, to open an account for another person

problem-tokenKind = 渡されたものではアカウントを開けません
    .why = だれであるかを示すだけの別の種類か、途中で切れています。
    .next = 変更用のものをもらってください。それから、それで始め直します。
    .now = { now }
problem-tokenElsewhere = 渡されたものは別の組織のものです
    .why = 開いた組織のものではありません。
    .next = 合う接続ファイルで始め直してください。
    .now = { now }
problem-tokenExpired = 渡されたものはもう使えません
    .why = 使えるのは短い間だけです。早めに終わることもあります。
    .next = 新しいものをもらってください。それから、それで始め直します。
    .now = { now }


## The browser

problem-browserTimedOut = ブラウザーから戻りませんでした
    .why = 数分待ちました。ページが閉じられたのかもしれません。
    .next =
        { $during ->
            [aside] やり直して、開いたページで続けてください。
           *[signIn] やり直して、開いたページでサインインしてください。
        }
    .now = { now }
problem-browserRefused =
    { $during ->
        [aside] ブラウザーでは完了しませんでした
       *[signIn] サインインせずにブラウザーから戻りました
    }
    .why =
        { $quoted ->
            [yes] ページには次のようにあります。
           *[no] 途中でやめたか、ページで断られたのかもしれません。
        }
    .next = もう一度試してください。変わらなければ、下のメモを { $organisation } に送ってください。
    .now = { now }
problem-noBrowser = ブラウザーを開けませんでした
    .why = ブラウザーがないか、いつも使うものが選ばれていないのかもしれません。
    .next = コンピューターの設定で、いつものブラウザーを選んでください。それから、やり直します。
    .now = { now }
problem-portsTaken = ブラウザーから戻る道がふさがっています
    .why = このコンピューターの別のアプリが使っています。
    .next = サインイン中のほかのアプリを閉じるか、コンピューターを再起動してください。それから、やり直します。
    .now = { now }


## Codes

problem-codeWrong = そのコードは合いませんでした
    .why =
        { $factor ->
            [softwareToken] { $clock ->
                [fast] このコンピューターの時計が約 { $difference } 進んでいます。認証アプリがこのコンピューターにあるなら、時計を合わせてください。なければ、スマートフォンの時計を見てください。
                [slow] このコンピューターの時計が約 { $difference } 遅れています。認証アプリがこのコンピューターにあるなら、時計を合わせてください。なければ、スマートフォンの時計を見てください。
               *[right] アプリのコードは 30 秒ごとに変わります。また起こるときは、スマートフォンの時計が自動で合うようになっているか見てください。
            }
           *[other] 数字が 1 つ違うか、前のメッセージのものかもしれません。
        }
    .next =
        { $factor ->
            [softwareToken] アプリに今出ているコードを入力してください。
           *[other] いちばん新しいメッセージのコードを入力してください。
        }
    .now = { now }
problem-codeExpired = そのコードは古すぎます
    .why = コードは数分だけ使えます。
    .next =
        { $factor ->
            [softwareToken] アプリに今出ているコードを入力してください。
           *[other] 新しいコードを受け取って、それを入力してください。
        }
    .now = { now }
problem-codeUsed = そのコードはもう使われました
    .why = コードは一度だけ使えます。
    .next =
        { $factor ->
            [softwareToken] アプリに新しいコードが出るまで待って、それを入力してください。
           *[other] 新しいコードを受け取って、それを入力してください。
        }
    .now = { now }
problem-codeTooShort = コードは 6 桁です
    .why = 数字が足りないか、多すぎました。
    .next = 6 桁すべてを入力してください。
    .now = { now }
problem-codeNotDigits = コードは数字だけです
    .why = 数字ではないものが入っていました。
    .next = 6 桁の数字を入力してください。空白や線はあってもかまいません。
    .now = { now }


## Numbers and addresses

problem-phoneNumberShape = 携帯電話番号の形ではありません
    .why = 数字が足りないか、国が違うのかもしれません。
    .next = 国を選んで番号をもう一度入力してください。または + と国番号から入力します。
    .now = 何も変わっていません。
problem-emailAddressShape = メールアドレスの形ではありません
    .why = 名前と @ と、その後に続くものが必要です。
    .next = name@example.com のように、もう一度入力してください。
    .now = 何も変わっていません。
problem-contactTaken =
    { $factor ->
        [email] そのアドレスは別のアカウントで使われています
       *[other] その番号は別のアカウントで使われています
    }
    .why = { $organisation } では、同じものを 2 つのアカウントで使えません。
    .next = 別のものを入力してください。自分のものなら、{ $organisation } に聞いてください。
    .now = 何もオンになっていません。
problem-contactFixed =
    { $factor ->
        [email] アドレスはここから変更できません
       *[other] 番号はここから変更できません
    }
    .why = { $organisation } が管理しています。
    .next = 変更を頼んでください。必要なことは下のメモにあります。
    .now = 何も変わっていません。


## The key of an authenticator app

problem-clipboardUnavailable = キーをコピーできません
    .why = このコンピューターでは、アプリがコピーできません。
    .next = キーが表示され、選択されています。キーボードでコピーするか、アプリに入力してください。
    .now = { now }
problem-nothingOpened = アプリは開きませんでした
    .why = このコンピューターに合うアプリがないか、始まりませんでした。
    .next = スマートフォンで四角を読み取ってください。
    .now = { now }
problem-notWritten = このコンピューターでは、それができません
    .why = アプリは、そこにファイルを書いたり、そこから消したりできません。
    .next = 別のフォルダーを選ぶか、このコンピューターの管理者にたずねてください。
    .now = { now }


## このアプリの新しいバージョン

problem-updateNotFound = 今は新しいバージョンを確かめられません
    .why = 置き場所から返事がないか、途中で止められました。
    .next = インターネット接続を確かめて、あとでもう一度試してください。
    .now = { now }
problem-updateNotGenuine = この新しいバージョンは信頼できません
    .why = 途中で壊れたか、このアプリの作り手のものではありません。
    .next = 明日もう一度試してください。変わらなければ、このコンピューターの管理者に伝えてください。
    .now = インストールしていません。今のバージョンを使い続けられます。


## The session

problem-signedOut = 安全のためサインアウトしました
    .why = ほかでサインアウトしたか、時間がたちすぎました。
    .next = もう一度サインインしてください。
    .now =
        { $during ->
            [save] 何も保存されていません。選んだ内容は、それまで残ります。
            [setUp] 何もオンになっていません。
            [replace] 古いアプリは今使えないかもしれません。
           *[other] 何も変わっていません。
        }
problem-scopeMissing = このアプリはまだサインインの設定を変更できません
    .why = 先に { $organisation } の許可が必要です。ここでできることはありません。
    .next = 下のメモを送ってください。
    .now = { now }


## Saving: beside a box

problem-needsSetUp = { $name }: 先に必要なものがあります
    .why = それがないと使えません。
    .next = 足りないものを追加するか、チェックを外してください。それから保存します。
    .now = { now-box }
problem-needsSetUp-authenticator = { $name }: 先に 1 つつないでください
    .why = アカウントにつながっているスマートフォンのアプリがありません。
    .next = 下でつなぐと、選んだ内容をすべて保存します。
    .now = { now-box }
problem-needsSetUp-mobileNumber = { $name }: 先に番号を追加
    .why = コードを送る番号がアカウントにありません。
    .next = 下で追加すると、選んだ内容をすべて保存します。
    .now = { now-box }
problem-needsSetUp-confirmedMobileNumber = { $name }: 先に番号を確認
    .why = 自分の番号かどうか、まだ確かめられていません。
    .next = 下で確認すると、選んだ内容をすべて保存します。
    .now = { now-box }
problem-needsSetUp-emailAddress = { $name }: 先にアドレスを追加
    .why = コードを送るアドレスがアカウントにありません。
    .next = 下で追加すると、選んだ内容をすべて保存します。
    .now = { now-box }
problem-needsSetUp-confirmedEmailAddress = { $name }: 先にアドレスを確認
    .why = 自分のアドレスかどうか、まだ確かめられていません。
    .next = 下で確認すると、選んだ内容をすべて保存します。
    .now = { now-box }
problem-needsSetUp-passkey = { $name }: 先に 1 つ作ってください
    .why = アカウントにまだパスキーがありません。
    .next = ブラウザーで { $organisation } にサインインするところで作ります。または、チェックを外してください。
    .now = { now-box }
problem-factorNotOffered =
    { $factor ->
        [none] 組織はこれを使えるようにしていません
       *[other] { $name }: 組織では使えません
    }
    .why = 使えるようにできるのは組織だけです。
    .next = チェックを外して保存し直すか、下のメモを送ってください。
    .now =
        { $factor ->
            [none] { now }
           *[other] { now-box }
        }
problem-passkeyNeedsAnother =
    { $factor ->
        [none] パスキーのほかに、もう 1 つ残してください
       *[other] { $name }: ほかにもう 1 つ必要です
    }
    .why = パスキーだけを 2 段階目の確認にはできません。
    .next = もう 1 つチェックを入れて、保存してください。
    .now = { now }
problem-keepOne =
    { $factor ->
        [none] チェックを 1 つは残してください
       *[other] { $name }: 1 つは残してください
    }
    .why = 組織が必須にしています。
    .next = 使いたいものにチェックを入れて、保存してください。
    .now = 何も変わっていません。オンだったものは、オンのままです。


## Saving: the whole

problem-nothingToSave = 保存するものはありません
    .why = すべて、表示のとおりです。
    .next = 先にチェックを入れるか外してください。
    .now = 何も変わっていません。
problem-notSaved = 変更は保存されませんでした
    .why = 返事が途中でなくなりました。確かめたところ、保存されていません。
    .next = もう一度試してください。
    .now = 何も変わっていません。チェックは残っています。
problem-unclear = まだわかりません。確かめられませんでした
    .why = 返事が途中でなくなり、もう一度聞くこともできませんでした。
    .next =
        { $practice ->
            [yes] 引き続き確かめます。
           *[no] 引き続き確かめます。アプリを閉じても、戻ったときに確かめます。
        }
    .now = 変更は保存されたかもしれず、されていないかもしれません。
problem-refused = サービスはこの変更を受け付けませんでした
    .why = このアプリにはわからない理由が返ってきました。
    .next = 下のメモを { $organisation } に送ってください。
    .now = { now }


## The organisation's side

problem-notOffered = 組織のサービスはこれを提供していません
    .why = 使えるようになっていないか、契約に含まれていません。
    .next = 下のメモを { $organisation } に送ってください。
    .now = { now }
problem-stopped = 組織のファイアウォールが止めました
    .why = サービスを守るしくみに止められました。
    .next = 自宅など、別のネットワークで試してください。変わらなければ、下のメモを { $organisation } に送ってください。
    .now = { now }
problem-messagesNotSent = 組織からメッセージを送れません
    .why = 組織のサービスがコードを送れませんでした。
    .next = 後でやり直すか、下のメモを { $organisation } に送ってください。
    .now = { now }
problem-organisationCheck = 組織の独自の確認で断られました
    .why =
        { $quoted ->
            [yes] 次の説明がありました。
           *[no] 理由は知らされていません。
        }
    .next = これでわからなければ、下のメモを { $organisation } に送ってください。
    .now = { now }


## Service and network

problem-busy = サービスが混んでいます
    .why = 今、たくさんの人が使っています。
    .next = 少し待ってから、もう一度試してください。
    .now = { now }
problem-serviceTrouble = サービスに問題が起きています
    .why = サービスの側で何かが起きたと返事がありました。
    .next = 数分たってから、もう一度試してください。
    .now = { now }
problem-offline = このコンピューターはネットにつながっていません
    .why = ここからサービスが見つかりません。
    .next = ネットワークを確かめて、もう一度試してください。
    .now = { now }
problem-nobodyAnswers = サービスから返事がありません
    .why = 止まっているか、ファイアウォールにさえぎられているのかもしれません。
    .next = 数分たってからか、別のネットワークで、もう一度試してください。
    .now = { now }
problem-timedOut = サービスの返事が遅すぎました
    .why = ネットワークかサービスが遅いのかもしれません。
    .next = もう一度試してください。
    .now = { now }
problem-notTrusted = 本物のサービスか確かめられません
    .why = 本物だという証明が、ここでは信頼されていません。時計が合っていないか、このネットワークが通信の中身を見ているのかもしれません。
    .next = 日付と時刻を確かめて、もう一度試してください。または、別のネットワークを使います。
    .now = そこには何も送られず、何も変わっていません。
problem-proxy = ネットワークのプロキシにさえぎられています
    .why = サービスまで通してくれませんでした。
    .next = ネットワークがサインインを求めるなら、サインインしてください。それから、もう一度試します。
    .now = { now }
problem-connectionLost = 接続が切れました
    .why = 待っている間に、ネットワークがなくなりました。
    .next = ネットワークを確かめて、もう一度試してください。
    .now = { now }
problem-notTheService = 別のところから返事が来ました
    .why = このネットワークの何かが代わりに答えました。Wi-Fi のサインインページかもしれません。
    .next = ウェブページを開いて、サインインを求められるか見てください。それから、もう一度試します。
    .now = { now }


## The app

problem-notAllowed = このアプリではできません
    .why = 古いバージョンかもしれません。
    .next = アプリを閉じて開き直してください。変わらなければ、最新のバージョンを入れてください。
    .now = { now }
problem-unexpected = 思いがけないことが起きました
    .why = サービスかこのアプリが、これまでにないことをしました。
    .next = もう一度試してください。変わらなければ、下のメモを { $organisation } に送ってください。
    .now = { now }


## What stands around a problem

problem-summary-title = 問題があります
problem-together = すべてをまとめて保存するため、これも変わっていません。
problem-try-again = もう一度試す
problem-read-again = もう一度確かめる
problem-wait-usually = ふつう { $time } 後にもう一度試せます。
problem-wait-label =
    { $minutes ->
       *[other] ふつう { $minutes } 分ほどかかります。
    }
problem-it-title = IT 担当者向け
problem-note-title = 送れるメモ
copy = コピー
copied = コピーしました

# The note itself is written for the IT team, so their words are right here.
it-note-opening = Second Step で、頼んだことができませんでした。
it-note-headline = 表示された内容: { $headline }
it-note-field = 接続ファイル: 「{ $field }」。{ $expected }
it-note-place = ファイル: { $value }
it-note-scope = アプリクライアントにスコープ aws.cognito.signin.user.admin が必要です。
it-note-operation = 操作: { $value }
it-note-service-code = 返事: { $value }
it-note-message = メッセージ: { $value }
it-note-status = HTTP ステータス: { $value }
it-note-request = リクエスト ID: { $value }
it-note-time = 時刻 (UTC): { $value }
it-note-version = バージョン: Second Step { $value }

help-ask = 聞く相手: { $who }
help-nobody = これを入れるように言った人に聞いてください。
help-email = メール: { $value }
help-phone = 電話: { $value }
help-url = ウェブ: { $value }
