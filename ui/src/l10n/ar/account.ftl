# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = تغيير كلمة المرور
change-password-title = تغيير كلمة المرور
change-password-previous = كلمة المرور الحالية
change-password-previous-hint = اترك هذا الحقل فارغًا إذا لم تكن لحسابك كلمة مرور بعد.
change-password-done = تغيّرت كلمة المرور. أما على الأجهزة الأخرى فيبقى دخولك قائمًا.

sign-out-everywhere = تسجيل الخروج من كل مكان
sign-out-everywhere-title = تسجيل الخروج من كل مكان؟
sign-out-everywhere-here = «تسجيل الخروج» يُنهي الدخول على هذا الحاسوب فقط.
sign-out-everywhere-all = «تسجيل الخروج من كل مكان» يُنهي دخولك إلى { $organisation } على كل حاسوب وهاتف. قد لا تلاحظ بعض التطبيقات ذلك إلا بعد ساعة. ثم يلزم تسجيل الدخول من جديد على كل جهاز.
sign-out-everywhere-stay = البقاء دون تسجيل الخروج

remember-question = تذكّر هذا الحاسوب؟
remember-what = قد لا تطلب { $organisation } رمزًا بعد ذلك عند الدخول من هنا. وافق فقط إذا لم يكن غيرك يستخدم حسابك على هذا الحاسوب.
remember-yes = تذكّر هذا الحاسوب
remember-no = عدم التذكّر
remember-done = أصبح هذا الحاسوب معروفًا.
remember-not = هذا الحاسوب غير معروف.

staying-no-safe-place = لا يوجد على هذا الحاسوب مكان آمن لحفظ دخولك، لذلك يلزم تسجيل الدخول من جديد عند فتح التطبيق في المرة القادمة.
