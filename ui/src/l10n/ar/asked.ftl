# What this sign-in asked, where it needs explaining, and the passkeys of the account.
asked-unchosen =
    { $factor ->
        [sms] طلبت مؤسستك اليوم رمزًا في رسالة نصية.
        [softwareToken] طلبت مؤسستك اليوم تطبيق المصادقة.
        [webAuthn] طلبت مؤسستك اليوم مفتاح المرور.
       *[email] طلبت مؤسستك اليوم رمزًا بالبريد الإلكتروني.
    }
asked-unchosen-why = هذا لم يكن اختيارك. إذا فعّلت هذه الطريقة هنا فستبقى مفعّلة، مهما طلبت مؤسستك.
asked-turn-on = تفعيل هذه الطريقة
asked-unexpected = طُلب عند هذا الدخول غير ما ذكرناه: { $step }.
asked-unexpected-why = ربما تغيّرت قواعد مؤسستك، أو غيّر أحدٌ حسابك. ما يظهر أدناه هو الوضع الآن.

passkeys-show = عرض مفاتيح المرور
passkeys-show-busy = جارٍ البحث…
passkeys-title = مفاتيح المرور لديك
passkeys-none = لم يبقَ أي مفتاح.
passkeys-unnamed = مفتاح المرور
passkeys-added = أُضيف في { $date }
passkeys-remove = إزالة { $name }
passkeys-ask = إزالة { $name }؟ لن يمكنك تسجيل الدخول به بعد ذلك.
passkeys-ask-last = إزالة { $name }؟ هو آخر مفتاح لديك، لذلك سيتوقف أيضًا خيار «مفتاح المرور».
passkeys-keep = الإبقاء عليه
passkeys-remove-sure = إزالة المفتاح
passkeys-remove-busy = جارٍ الإزالة…
passkeys-removed = أُزيل المفتاح.
