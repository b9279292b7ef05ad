# Adding, changing and confirming the number or the address that codes go to, in place.
# $factor is sms or email throughout.
contact-change =
    { $factor ->
        [email] アドレスを変更
       *[sms] 番号を変更
    }
contact-title =
    { $factor ->
        [email] { $kind ->
            [add] メールアドレスの追加
            [change] メールアドレスの変更
           *[confirm] メールアドレスの確認
        }
       *[sms] { $kind ->
            [add] 携帯電話番号の追加
            [change] 携帯電話番号の変更
           *[confirm] 携帯電話番号の確認
        }
    }
# $what: adds what codes will go to, changes it where none go there now, or replaces it where they do.
contact-what =
    { $factor ->
        [email] { $what ->
            [adds] サインイン用のコードは、このアドレスに届きます。
            [changes] アドレスが変わるだけです。何もオンになりません。
           *[replaces] サインイン用のコードは、新しいアドレスに届きます。確認が済むまで、古いアドレスにはコードが届かなくなることがあります。
        }
       *[sms] { $what ->
            [adds] サインイン用のコードは、この番号に届きます。
            [changes] 番号が変わるだけです。何もオンになりません。
           *[replaces] サインイン用のコードは、新しい番号に届きます。確認が済むまで、古い番号にはコードが届かなくなることがあります。
        }
    }
contact-offer =
    { $factor ->
        [email] サインイン用のコードは { $destination } に届きます。そこに届くものを読めることを、コードで確かめます。
       *[sms] サインイン用のコードは { $destination } に届きます。このスマートフォンが手元にあることを、コードで確かめます。
    }
contact-send-to = { $destination } にコードを送る
contact-another =
    { $factor ->
        [email] 別のアドレスを使う
       *[sms] 別の番号を使う
    }
contact-country = 国
contact-country-none = 国を選択
contact-number = 携帯電話番号
contact-number-hint = または、+ と国番号から入力してください。
contact-address = メールアドレス
contact-send =
    { $factor ->
        [email] メールでコードを送る
       *[sms] テキストメッセージでコードを送る
    }
contact-send-busy = コードを送っています…
contact-old-stays =
    { $old ->
        [none] { $factor ->
            [email] 新しいアドレスを確認するまで、古いアドレスが使われます。
           *[sms] 新しい番号を確認するまで、古い番号が使われます。
        }
       *[other] 新しいものを確認するまで、{ $old } が使われます。
    }
contact-no-code =
    { $factor ->
        [email] コードはふつう 30 秒以内に届きます。迷惑メールのフォルダーも見てください。アドレスが違うときは、別のものを使ってください。
       *[sms] コードはふつう 30 秒以内に届きます。スマートフォンの電源が入っていて、電波が届いているか確かめてください。番号が違うときは、別のものを使ってください。
    }
