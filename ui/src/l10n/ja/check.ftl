# The check of the connection, hop by hop.

check-open = 接続を確かめる
check-title = { $organisation } への接続
check-busy = 順番に確かめています。1 分ほどかかることがあります。
check-back = 戻る
check-page-only = サインインサービスには届きます。これはブラウザーのサインインページについてです。

# What was found, and what to do.

check-verdict-reached = ここからはすべて動いています
    .next = サインインサービスが答えています。前にうまくいかなかったことを、もう一度試してください。
check-verdict-nameNotFound = サービスが見つかりません
    .next = ネットにつながっていないのかもしれません。ネットワークを見てから、もう一度確かめてください。
check-verdict-nobodyAnswers = サービスから返事がありません
    .next = ファイアウォールにさえぎられているのかもしれません。別のネットワークを試すか、下のメモを IT 担当者に送ってください。
check-verdict-proxyUnusable = ネットワークのプロキシを使えません
    .next = 設定にあるプロキシが見つからないか、このアプリでは使えません。ネットワークを確かめるか、下のメモを IT 担当者に送ってください。
check-verdict-proxySignIn = プロキシがサインインを求めています
    .next = このアプリが代わりにすることはできません。下のメモを IT 担当者に送ってください。
check-verdict-proxyRefuses = プロキシが通してくれません
    .next = IT 担当者なら通せます。下のメモを送ってください。
check-verdict-notTrusted = 本物のサービスか確かめられません
    .next = ネットワークが通信の中身を見ているのかもしれません。ホテルや電車では、ウェブページを開いてサインインしてください。職場では、下のメモを IT 担当者に送ってください。
check-verdict-certificateTime = サービスの証明の期限が合いません
    .next = コンピューターの日付と時刻を確かめてください。正しければ、下のメモを IT 担当者に送ってください。
check-verdict-clock =
    コンピューターの時計が{ $difference }{ $clock ->
        [fast] 進んでいます
       *[slow] 遅れています
    }
    .next = コンピューターの日付と時刻を合わせて、もう一度確かめてください。
check-verdict-anotherAnswered = ネットワークがサインインを求めています
    .next = ブラウザーでウェブページを開き、そこでサインインしてから、もう一度確かめてください。
check-verdict-blocked = ファイアウォールに止められました
    .next = 別のネットワークを試すか、下のメモを IT 担当者に送ってください。
check-verdict-serviceFails = サービスの調子がよくありません
    .next = ネットワークには問題がありません。数分たってから、もう一度試してください。
check-verdict-cutOff = 接続が途中で切れます
    .next = ネットワークが遅いか、ファイアウォールにさえぎられているのかもしれません。もう一度確かめるか、別のネットワークを試してください。

check-part-service = サインインサービス
check-part-page = ブラウザーのサインインページ

check-hop-route = このコンピューターの設定
check-hop-name = アドレスを探す
check-hop-connect = つなぐ
check-hop-proxy = プロキシを通る
check-hop-certificate = 本物だという証明
check-hop-clock = 日付と時刻
check-hop-service = サービスの返事

check-passed = 問題なし
check-failed = ここに問題
check-not-reached = 届かず

# The note is written for the IT team, so their words are right here.
it-note-check = 接続の確認
it-note-check-line = { $name }: { $value }
it-note-check-direct = プロキシなし
it-note-check-proxy = プロキシ: { $value }
it-note-check-addresses = アドレス: { $value }
it-note-check-connected = 接続先: { $value }
it-note-check-cause = 原因: { $value }
it-note-check-schemes = サインインの方法: { $value }
it-note-check-realm = レルム (realm): { $value }
it-note-check-credentialsRefused = コンピューターの設定にあるユーザー名とパスワードは断られました。
it-note-check-issuer = 発行者: { $value }
it-note-check-names = 発行先: { $value }
it-note-check-validity = 有効期間: { $value }
it-note-check-notAmazons = サービス自身の証明書は Amazon が発行します。これは通信を検査するプロキシのものかもしれません。
it-note-check-clockHere = コンピューターの時計 (UTC): { $value }
it-note-check-clockThere = サービスの時計 (UTC): { $value }
it-note-check-leadsTo = 行き先: { $value }
