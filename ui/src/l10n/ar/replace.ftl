# Connecting a new authenticator app in the place of the one that is connected, and a set-up that was interrupted.
replace-open = ربط هاتف جديد
replace-title = استبدال تطبيق المصادقة؟
replace-warning = قد يتوقف التطبيق القديم عن العمل الآن. أبقِ الهاتف الجديد في يدك.
replace-only-one = لا توجد طريقة أخرى مفعّلة للحصول على رمز. مع طريقة إضافية يمكنك الدخول حتى إن حدثت مشكلة.
replace-first =
    { $factor ->
        [email] تفعيل البريد الإلكتروني أولًا
       *[sms] تفعيل الرسالة النصية أولًا
    }
replace-begin = عرض رمز المسح الجديد
replace-cancel = الإبقاء على التطبيق القديم
replace-save-first = احفظ لتفعيل خيار «{ $name }». بعد ذلك اربط هاتفك الجديد.
replace-then = بعد إتمام ذلك يحل التطبيق الجديد محل القديم.
replace-done = رُبط تطبيقك الجديد.
replace-delete-old = يمكنك حذف إدخال { $organisation } السابق من تطبيقك القديم.

# $replaces is yes where there was another app before.
unfinished-code =
    { $replaces ->
        [yes] بدأت ربط تطبيق مصادقة ولم يكتمل الربط. ربما لم يعد تطبيقك القديم يعمل.
       *[no] بدأت ربط تطبيق مصادقة ولم يكتمل الربط. لا يوجد تطبيق مربوط بعد.
    }
unfinished-turnOn = تطبيق المصادقة مربوط، لكنه غير مفعّل.
unfinished-again = البدء من جديد
unfinished-drop =
    { $replaces ->
        [yes] ترك الأمر كما هو
       *[no] عدم ربط تطبيق
    }
unfinished-turn-on = تفعيل التطبيق
unfinished-leave-off = تركه غير مفعّل
unfinished-delete-earlier =
    { $replaces ->
        [yes] على هاتفك الجديد، احذف إدخال { $organisation } السابق من التطبيق. هذا المربع ينشئ إدخالًا جديدًا.
       *[no] احذف إدخال { $organisation } السابق من التطبيق. هذا المربع ينشئ إدخالًا جديدًا.
    }
