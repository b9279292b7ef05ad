# The check of the connection, hop by hop.

check-open = فحص الاتصال
check-title = الاتصال مع { $organisation }
check-busy = نتقدم خطوة بخطوة. قد يستغرق ذلك دقيقة.
check-back = رجوع
check-page-only = يمكن الوصول إلى خدمة الدخول نفسها. الأمر هنا يخص صفحة الدخول في المتصفح.

# What was found, and what to do.

check-verdict-reached = كل شيء يعمل من هنا
    .next = خدمة الدخول تردّ. إذا لم ينجح شيء من قبل، فحاول مرة أخرى.
check-verdict-nameNotFound = لا يجد هذا الحاسوب الخدمة
    .next = ربما هو غير متصل. راجع اتصال الشبكة، ثم أعد الفحص.
check-verdict-nobodyAnswers = لا أحد يرد على عنوان الخدمة
    .next = ربما اعترض جدار حماية الطريق. جرّب شبكة أخرى، أو أرسل الملاحظة أدناه إلى فريق تقنية المعلومات.
check-verdict-proxyUnusable = لا يمر هذا الحاسوب عبر الخادم الوسيط (proxy) في شبكتك
    .next = تذكر إعداداته خادمًا وسيطًا غير موجود، أو لا يستطيع هذا التطبيق استخدامه. راجع شبكتك، أو أرسل الملاحظة أدناه إلى فريق تقنية المعلومات.
check-verdict-proxySignIn = يطلب الخادم الوسيط (proxy) في شبكتك تسجيل الدخول
    .next = لا يستطيع هذا التطبيق فعل ذلك عنك. أرسل الملاحظة أدناه إلى فريق تقنية المعلومات.
check-verdict-proxyRefuses = لا يسمح لنا الخادم الوسيط (proxy) في شبكتك بالمرور
    .next = يستطيع فريق تقنية المعلومات السماح بذلك. أرسل إليهم الملاحظة أدناه.
check-verdict-notTrusted = لا يمكننا التأكد أن هذه هي الخدمة الحقيقية
    .next = ربما تطّلع شبكتك على الاتصال. في فندق أو قطار، افتح صفحة ويب وسجّل الدخول هناك. في العمل، أرسل الملاحظة أدناه إلى فريق تقنية المعلومات.
check-verdict-certificateTime = إثبات هوية الخدمة ليس بتاريخ اليوم
    .next = راجع التاريخ والوقت في هذا الحاسوب. إذا كانا مضبوطين، فأرسل الملاحظة أدناه إلى فريق تقنية المعلومات.
check-verdict-clock =
    ساعة هذا الحاسوب { $clock ->
        [fast] متقدمة
       *[slow] متأخرة
    } بمقدار { $difference }
    .next = اضبط التاريخ والوقت في هذا الحاسوب، ثم أعد الفحص.
check-verdict-anotherAnswered = تطلب شبكتك تسجيل دخول خاصًا بها
    .next = افتح صفحة ويب في المتصفح، وسجّل الدخول هناك، ثم أعد الفحص.
check-verdict-blocked = أوقفنا جدار حماية
    .next = جرّب شبكة أخرى، أو أرسل الملاحظة أدناه إلى فريق تقنية المعلومات.
check-verdict-serviceFails = الخدمة موجودة، لكن لديها مشكلة
    .next = شبكتك بخير. حاول مرة أخرى بعد بضع دقائق.
check-verdict-cutOff = ينقطع الاتصال في الطريق
    .next = ربما شبكتك بطيئة، أو اعترض جدار حماية الطريق. أعد الفحص، أو جرّب شبكة أخرى.

check-part-service = خدمة الدخول
check-part-page = صفحة الدخول في المتصفح

check-hop-route = إعدادات هذا الحاسوب
check-hop-name = العثور على العنوان
check-hop-connect = إقامة الاتصال
check-hop-proxy = المرور عبر الخادم الوسيط في شبكتك
check-hop-certificate = إثبات الهوية
check-hop-clock = التاريخ والوقت
check-hop-service = رد الخدمة

check-passed = على ما يرام
check-failed = المشكلة هنا
check-not-reached = لم نصل إليه

# The note is written for the IT team, so their words are right here.
it-note-check = فحص الاتصال
it-note-check-line = { $name }: { $value }
it-note-check-direct = بلا خادم وسيط (proxy)
it-note-check-proxy = الخادم الوسيط (proxy): { $value }
it-note-check-addresses = العناوين: { $value }
it-note-check-connected = متصل بـ: { $value }
it-note-check-cause = السبب: { $value }
it-note-check-schemes = طرق تسجيل الدخول: { $value }
it-note-check-realm = المجال (realm): { $value }
it-note-check-credentialsRefused = رُفض اسم المستخدم وكلمة المرور من إعدادات هذا الحاسوب.
it-note-check-issuer = صادر عن: { $value }
it-note-check-names = صادر لـ: { $value }
it-note-check-validity = مدة الصلاحية: { $value }
it-note-check-notAmazons = تُصدر Amazon شهادات الخدمة نفسها. ربما جاءت هذه من خادم وسيط يفحص الاتصال.
it-note-check-clockHere = ساعة هذا الحاسوب (UTC): { $value }
it-note-check-clockThere = ساعة الخدمة (UTC): { $value }
it-note-check-leadsTo = يؤدي إلى: { $value }
