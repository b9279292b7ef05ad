# Steps on the way in that not everybody meets: how to begin, a required second step, a question, an account to confirm, and
# the browser.
choose-start-heading = ما طريقة الدخول المناسبة لك؟
start-password = كلمة المرور
start-password-about = كتابة كلمة المرور هنا.
start-emailCode = رمز بالبريد الإلكتروني
start-emailCode-about = نرسل رمزًا إلى عنوان بريدك.
start-textCode = رمز في رسالة نصية
start-textCode-about = نرسل رمزًا إلى رقم جوالك.
start-passkey-about = استخدام مفتاح المرور في المتصفح.
choose-start-none = لا تتيح { $organisation } تسجيل الدخول إلا بمفتاح المرور. هذا المفتاح يعمل في المتصفح، ولا يعرف هذا التطبيق أي صفحة يفتح. اطلب ملف اتصال جديدًا.

required-step-heading = إعداد الخطوة الثانية
required-step-lead = تطلب { $organisation } خطوة ثانية من الآن فصاعدًا. بها يبقى حسابك آمنًا حتى إن عرف أحدٌ كلمة المرور.
required-step-sms = نرسل رمزًا في رسالة نصية إلى رقم جوالك
required-step-email = نرسل رمزًا إلى أحد عناوين بريدك

question-heading = لدى { $organisation } سؤال
question-again = لم تكن هذه هي الإجابة المطلوبة، أو هناك سؤال آخر. اقرأ السؤال من جديد، ثم أجب.
question-answer = إجابتك
question-help = لا يمكنني الإجابة
question-help-how = هذا السؤال من { $organisation }، ويمكنها أن توضح لك معناه.

confirm-account-heading = تأكيد حسابك
confirm-account-lead =
    { $destination ->
        [none] الحساب { $username } جديد، ولم يؤكده أحد بعد. ابحث عن رسالة فيها رمز، واكتبه هنا.
       *[other] الحساب { $username } جديد، ولم يؤكده أحد بعد. أرسلنا رمزًا إلى { $destination }. اكتبه هنا.
    }
confirm-account-submit = تأكيد الحساب

code-send-again = إرسال الرمز مرة أخرى
account-code-none = ابحث عن رسالة في بريدك وفي رسائلك النصية، وفي البريد غير المرغوب فيه أيضًا. ربما صار الرمز المرسل سابقًا قديمًا: اطلب إرساله مرة أخرى.

browser-heading = المتابعة في المتصفح
browser-lead-signIn = يفتح المتصفح صفحة من { $organisation }. سجّل الدخول هناك.
browser-lead-addPasskey = يفتح المتصفح صفحة من { $organisation }. أضف مفتاح المرور هناك.
browser-lead-signOut = يفتح المتصفح صفحة من { $organisation } تسجّل خروجك هناك.
browser-done-title = يمكنك إغلاق هذه الصفحة
browser-done-text = يتابع Second Step العمل في نافذته.
browser-refused-title = لم يتم ذلك
browser-refused-text = يمكنك إغلاق هذه الصفحة. يوضح لك Second Step ما يلزم بعد ذلك.
browser-comes-back = بعد الانتهاء عُد إلى هنا. هذه النافذة تتابع وحدها.
browser-nothing-opened = ألم يُفتح شيء؟
browser-nothing-opened-how = ابحث أولًا عن الصفحة بين نوافذك المفتوحة. إن لم تكن هناك، فاختر الإلغاء وحاول مرة أخرى.
browser-cancel = إلغاء
