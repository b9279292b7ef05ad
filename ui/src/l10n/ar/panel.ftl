# The panel: what is on, what to tick, what the next sign-in will ask.
panel-heading-on = تسجيل الدخول بخطوتين: مفعّل
panel-heading-off = تسجيل الدخول بخطوتين: غير مفعّل
panel-heading-required = تسجيل الدخول بخطوتين: تشترطه مؤسستك
panel-heading-unknown = تسجيل الدخول بخطوتين: غير معروف بعد
panel-heading-elsewhere = تسجيل الدخول بخطوتين: يُدار في مكان آخر
panel-person = الدخول الحالي باسم { $person }
panel-sign-out = تسجيل الخروج
panel-sign-out-busy = جارٍ تسجيل الخروج…
# The present one stays signed in.
panel-switch = استخدام حساب آخر
panel-boxes = الخطوة الثانية
panel-boxes-lead = حدّد الطرق المناسبة لك. لا يتغير شيء قبل الحفظ.
panel-boxes-linked = تسري هذه الطرق عند الدخول بكلمة المرور. حساب شركتك أو حسابك الاجتماعي يطلب خطواته الخاصة.
panel-save = حفظ التغييرات
panel-save-busy = جارٍ الحفظ…
panel-save-checking = جارٍ التحقق…
panel-save-checking-why = لم يصل رد. نتحقق الآن هل حُفظ تغييرك.
panel-elsewhere = خطوات دخولك تديرها { $organisation }.
panel-elsewhere-why = دخولك يتم بحساب شركة أو حساب اجتماعي. ذلك الحساب يطلب خطواته الخاصة، لذلك لا يوجد هنا ما يُحدَّد.
panel-others = يستخدم حسابك أيضًا { $others }. لا يستطيع هذا الإصدار تغيير ذلك.
panel-read-again = إعادة التحقق
panel-read-again-busy = جارٍ التحقق…
# A practice account is gone once the app is closed.
state-unknown-notice =
    { $practice ->
        [yes] لا نعرف بعد هل حُفظ تغييرك الأخير. سنواصل التحقق.
       *[no] لا نعرف بعد هل حُفظ تغييرك الأخير. سنواصل التحقق. يمكنك إغلاق التطبيق؛ سنتحقق عند عودتك.
    }

earlier-ask = تغيّرت خطوات دخولك منذ ذلك الحين، لذلك لم تُحفظ اختياراتك السابقة بعد. نعرضها من جديد أدناه. راجعها، ثم احفظ.
earlier-someoneElse = هذا الدخول باسم شخص آخر. لم يتم التغيير السابق.
earlier-wasSaved = تحققنا: حُفظ تغييرك السابق.
earlier-wasNotSaved = تحققنا: لم يُحفظ تغييرك السابق. اختياراتك أدناه. احفظ لإعادة المحاولة.
# $which: others beside an earlier change, or all there are.
earlier-again =
    { $which ->
        [others] نعرض اختياراتك الأخرى من جديد أدناه. لم تُحفظ بعد.
       *[all] نعرض اختياراتك من جديد أدناه. لم تُحفظ بعد.
    }

about-sms =
    { $destination ->
        [none] نرسل رمزًا في رسالة نصية إلى رقم جوالك
       *[other] نرسل رمزًا في رسالة نصية إلى { $destination }
    }
about-softwareToken = تطبيق على هاتفك يعرض رمزًا من 6 أرقام، حتى بلا إشارة
about-email =
    { $destination ->
        [none] نرسل رمزًا إلى عنوان بريدك الإلكتروني
       *[other] نرسل رمزًا بالبريد الإلكتروني إلى { $destination }
    }
about-webAuthn = تسجيل الدخول بمفتاح المرور بدلًا من كلمة المرور والرمز. يعمل فقط حيث تتيحه مؤسستك
box-not-offered = لا تتيحه { $organisation }

state-on = مفعّل
state-off = غير مفعّل
state-off-then-on = غير مفعّل الآن، مفعّل بعد الحفظ
state-on-then-off = مفعّل الآن، غير مفعّل بعد الحفظ
state-unknown = غير معروف بعد

missing-authenticator = يلزم تطبيق مصادقة.
missing-mobileNumber = يلزم رقم جوال.
missing-confirmedMobileNumber = يلزم رقم جوال مؤكَّد. لم يؤكد أحد { $destination } بعد.
missing-emailAddress = يلزم عنوان بريد إلكتروني.
missing-confirmedEmailAddress = يلزم عنوان بريد إلكتروني مؤكَّد. لم يؤكد أحد { $destination } بعد.
missing-passkey = يلزم مفتاح مرور. أنشئ مفتاحًا في المتصفح، حيث تسجيل دخولك إلى { $organisation }.
missing-add = الإضافة الآن
missing-confirm = التأكيد الآن

passkeys-add = إضافة مفتاح مرور في المتصفح
panel-lent = هذه تغييرات على حساب { $name }.
panel-lent-why = سمح لك أحدٌ بالدخول مدة قصيرة. تنتهي هذه المدة تلقائيًا.
passkey-goes-too = سيتوقف مفتاح المرور أيضًا. لا يمكن أن يبقى وحده مفعّلًا.

ask-legend = ما يُطلب عند الدخول
ask-each-time = الاختيار في كل مرة
ask-each-time-about = موصى به. إذا فُقدت طريقة، يمكنك استخدام الأخرى.
ask-only-one = طريقة واحدة فقط مفعّلة، لذلك هي التي سنطلبها.
ask-moved = لم يعد خيار «{ $name }» محددًا. سنترك لك الاختيار في كل مرة.
ask-lost-phone = سنطلب هاتفك فقط. إذا فُقد، فلن نعرض عليك { $others }.
ask-lost-app = سنطلب تطبيق المصادقة فقط. إذا فُقد، فلن نعرض عليك { $others }.
ask-lost-email = سنطلب بريدك الإلكتروني فقط. إذا تعذّر فتحه، فلن نعرض عليك { $others }.

next-title = عند تسجيل الدخول التالي
next-now = الآن
next-after = بعد الحفظ
next-certain = عند تسجيل الدخول التالي على حاسوب غير معروف، سنطلب { $step }.
next-depends = يعتمد ذلك على مؤسستك: عند تسجيل الدخول التالي على حاسوب غير معروف، سنطلب واحدًا مما يلي.
step-passwordOnly = كلمة المرور فقط
step-code =
    { $factor ->
        [sms] { $destination ->
            [none] كلمة المرور، ثم الرمز المرسل في رسالة نصية
           *[other] كلمة المرور، ثم الرمز المرسل في رسالة نصية إلى { $destination }
        }
        [softwareToken] كلمة المرور، ثم الرمز الظاهر في تطبيق المصادقة
        [webAuthn] مفتاح المرور
       *[email] { $destination ->
            [none] كلمة المرور، ثم الرمز المرسل بالبريد الإلكتروني
           *[other] كلمة المرور، ثم الرمز المرسل بالبريد الإلكتروني إلى { $destination }
        }
    }
step-choice = كلمة المرور، ثم الرمز بالطريقة المختارة: { $factors }
step-setUp = كلمة المرور، ثم إعداد خطوة ثانية
step-withoutPassword = إحدى هذه الطرق بلا كلمة مرور، حيث تتيحها مؤسستك: { $factors }
step-elsewhere = ما يشترطه حساب شركتك أو حسابك الاجتماعي
step-noWayIn = ما لا يكتمل به الدخول، لأن { $why }
next-refused = عند تسجيل الدخول التالي على حاسوب غير معروف، لن يمكنك الدخول، لأن { $why }.
dead-end-gone = طريقة مفعّلة فقدت رقمها أو عنوانها أو تطبيقها
dead-end-nothingToSetUp = الخطوة الثانية مطلوبة وليس في حسابك خطوة تعمل هنا
dead-end-noPassword = كلمة المرور مطلوبة أولًا وحسابك بلا كلمة مرور

first-on = ستلزمك كلمة المرور من الآن فصاعدًا. قد لا يعود الدخول بالرمز وحده أو بمفتاح المرور ممكنًا.
no-password = ستلزمك كلمة مرور من الآن فصاعدًا، وحسابك بلا كلمة مرور.
last-off = هذا يوقف تسجيل الدخول بخطوتين. أبقِ مربعًا واحدًا محددًا إن أمكن.
reset-risk-sms = إذا نسيت كلمة المرور، فقد لا تفيد رسالة نصية إلى هذا الرقم في وضع كلمة جديدة.
reset-moves-sms = إذا نسيت كلمة المرور، فقد لا تفيد رسالة نصية إلى هذا الرقم في وضع كلمة جديدة. قد تفيد رسالة إلى بريدك، إذا سمحت مؤسستك.
reset-moves-email = إذا نسيت كلمة المرور، فقد لا تفيد رسالة إلى هذا العنوان في وضع كلمة جديدة. قد تفيد رسالة نصية، إذا سمحت مؤسستك.
reset-risk-email = إذا نسيت كلمة المرور، فقد لا تفيد رسالة إلى هذا العنوان في وضع كلمة جديدة.

interruption-lastOff-title = إيقاف تسجيل الدخول بخطوتين؟
interruption-lastOff =
    { $destination ->
        [none] قد تكفي كلمة المرور وحدها للدخول بعد ذلك. أبقِ مربعًا واحدًا محددًا إن أمكن.
       *[other] قد تواصل مؤسستك إرسال رمز إلى { $destination }. أبقِ مربعًا واحدًا محددًا إذا لم يعد ذلك مستخدمًا لديك.
    }
interruption-refused = قد لا يمكنك الدخول بعد ذلك، لأن { $why }.
interruption-keep-on = إبقاء الدخول بخطوتين
interruption-turn-off = إيقاف الدخول بخطوتين
interruption-noPassword-title = حسابك بلا كلمة مرور
interruption-noPassword = { no-password } قد لا يمكنك الدخول إلى حسابك.
interruption-set-password = وضع كلمة مرور أولًا
interruption-resetAtRisk-title = قد لا يمكنك الدخول إلى حسابك
interruption-resetAtRisk = إذا نسيت كلمة المرور، فقد لا يفيد رمز إلى { $destination } في وضع كلمة جديدة، وقد لا يمكنك الدخول إلى حسابك.
interruption-authenticator = استخدام تطبيق المصادقة بدلًا من ذلك
interruption-several = قبل الحفظ
interruption-go-back = رجوع
interruption-turn-on = التفعيل على أي حال
set-password-first = ضع كلمة مرور حيث تسجيل دخولك إلى { $organisation }. ثم عُد إلى هنا واحفظ. لم يُحفظ شيء بعد.

if-lost-title = إذا فُقد شيء
if-lost-phone =
    { $known ->
        [yes] إذا فُقد هاتفك، يبقى الدخول ممكنًا باستخدام { $ways }.
        [perhaps] إذا فُقد هاتفك، فالأمر يعتمد على مؤسستك. ربما يمكنك الدخول باستخدام { $ways }.
       *[no] إذا فُقد هاتفك، فلن يمكنك الدخول دون مساعدة. لا تستطيع تقديمها إلا { $organisation }.
    }
if-lost-mailbox =
    { $known ->
        [yes] إذا تعذّر فتح بريدك، يبقى الدخول ممكنًا باستخدام { $ways }.
        [perhaps] إذا تعذّر فتح بريدك، فالأمر يعتمد على مؤسستك. ربما يمكنك الدخول باستخدام { $ways }.
       *[no] إذا تعذّر فتح بريدك، فلن يمكنك الدخول دون مساعدة. لا تستطيع تقديمها إلا { $organisation }.
    }
if-lost-computer =
    { $known ->
        [yes] إذا فُقد هذا الحاسوب، يبقى الدخول ممكنًا من حاسوب آخر باستخدام { $ways }.
        [perhaps] إذا فُقد هذا الحاسوب، فالأمر يعتمد على مؤسستك. ربما يمكنك الدخول من حاسوب آخر باستخدام { $ways }.
       *[no] إذا فُقد هذا الحاسوب، فلن يمكنك الدخول دون مساعدة. لا تستطيع تقديمها إلا { $organisation }.
    }
way-passwordOnly = كلمة المرور وحدها
way-code =
    { $factor ->
        [sms] كلمة المرور مع رمز في رسالة نصية
        [softwareToken] كلمة المرور مع رمز من تطبيق المصادقة
        [webAuthn] مفتاح المرور
       *[email] كلمة المرور مع رمز بالبريد الإلكتروني
    }
way-setUp = كلمة المرور مع إعداد خطوة ثانية جديدة
way-withoutPassword =
    { $factor ->
        [sms] رمز في رسالة نصية
        [webAuthn] مفتاح المرور
       *[email] رمز بالبريد الإلكتروني
    }
way-elsewhere = حساب شركتك أو حسابك الاجتماعي

saved-nothing = لا يوجد ما يُحفظ. كل شيء كما هو معروض.
saved-on = تم الحفظ. تسجيل الدخول بخطوتين مفعّل. لا يلزم شيء آخر.
saved-off = تم الحفظ. تسجيل الدخول بخطوتين غير مفعّل.
saved-required = تم الحفظ. تشترط مؤسستك تسجيل الدخول بخطوتين. لا يلزم شيء آخر.
saved-unknown = تم الحفظ.
saved-waits = تم الحفظ. لم تُحفظ اختياراتك الأخرى بعد. يمكنك الحفظ من جديد في أي وقت.
saved-differs = تم الحفظ، لكن لم يتحقق كل ما طلبته. انظر بجانب المربع.
saved-already = كان كل شيء كما طلبته.
saved-practice = كانت هذه تجربة. لم يتغير حسابك الحقيقي.
saved-for-real = تنفيذ ذلك فعليًا

difference-stillOff = { $name }: تم الحفظ، لكن الخدمة تقول إن هذا الخيار ما زال غير مفعّل. ربما لا تسمح به قواعد مؤسستك.
difference-stillOn = { $name }: تم الحفظ، لكن الخدمة تقول إن هذا الخيار ما زال مفعّلًا. ما زالت قواعد مؤسستك تطلبه.
difference-notPreferred = { $name }: تم الحفظ، لكن الخدمة لن تطلب هذا الخيار أولًا. ربما تحدد ذلك قواعد مؤسستك.
difference-stillPreferred = { $name }: تم الحفظ، لكن الخدمة ما زالت تطلب هذا الخيار أولًا. ربما تحدد ذلك قواعد مؤسستك.

# The sheet for the drawer, on paper.
sheet-print = طباعة ورقة لتُحفظ في الدُّرج
sheet-title = طريقة دخولي إلى { $organisation }
sheet-account = الحساب
sheet-date = التاريخ
sheet-on = الطرق المفعّلة
sheet-phone-title = عند ضياع الهاتف أو سرقته
sheet-phone-block = اطلب من شركة الاتصالات إيقاف الرقم.
sheet-phone-tell = أبلغ { $organisation } فورًا.
sheet-phone-new = ادخل بطريقة أخرى، ثم اربط الهاتف الجديد في Second Step.
sheet-keep = احفظ هذه الورقة حيث لا يجدها غيرك. لا توجد عليها كلمة مرور ولا رمز.
