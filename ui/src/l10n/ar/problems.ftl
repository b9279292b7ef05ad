# What went wrong, by failure code. Four parts, in this order, read one after the other:
#   the value   what happened, at most 12 words; beginning with the name on the check box where there is one
#   .why        why, in the person's terms
#   .next       what to do now
#   .now        what is true right now
# $name is the name on the check box, $factor the factor or "none", $organisation its name, $during what the person was
# doing: open, signIn, code, newPassword, reset, connect, save, setUp, replace, giveUp, read, changePassword, leave, or aside for
# anything else. $clock is fast or slow where this computer's clock differs by $difference, and right elsewhere. $practice is
# yes with the practice account, which is gone once the app is closed. $quoted is yes where the organisation's own words
# follow the why.

# What is true right now, wherever it depends only on what the person was doing.
now =
    { $during ->
        [save] لم يُحفظ شيء. اختياراتك ما زالت هنا.
        [setUp] { $factor ->
            [sms] لم يُؤكَّد رقمك بعد. اختياراتك ما زالت هنا.
            [email] لم يُؤكَّد عنوانك بعد. اختياراتك ما زالت هنا.
           *[other] لم يُربط هاتفك بعد. لم يتغير شيء آخر.
        }
        [replace] لم يتم الربط بعد. قد لا يعمل تطبيقك القديم الآن.
        [giveUp] { $factor ->
            [softwareToken] لم يتغير شيء.
            [email] العنوان الجديد ما زال موجودًا، لكنه غير مؤكَّد.
           *[other] الرقم الجديد ما زال موجودًا، لكنه غير مؤكَّد.
        }
        [read] لم يتغير شيء. قد يكون المعروض هنا قديمًا.
        [open] لم يتغير شيء.
        [newPassword] لم تُعتمد كلمة مرورك الجديدة بعد.
        [reset] لم تُعتمد كلمة مرورك الجديدة بعد.
        [connect] لم يُربط هاتفك بعد. لم يتم تسجيل دخولك بعد.
        [changePassword] كلمة مرورك ما زالت القديمة.
        [aside] لم يتغير شيء.
        [leave] ربما لم يتم تسجيل خروجك.
       *[signIn] لم يتم تسجيل دخولك بعد.
    }
# What is true of one box.
now-box =
    { $state ->
        [on] خيار «{ $name }» ما زال مفعّلًا. لم يتغير شيء آخر.
        [unknown] لا نعرف بعد هل خيار «{ $name }» مفعّل أم لا.
       *[off] خيار «{ $name }» ما زال غير مفعّل. لم يتغير شيء آخر.
    }


## The connection file

problem-connectionFileNotFound = لا يمكننا فتح هذا الملف
    .why = ربما نُقل أو حُذف، أو أنه محجوب عنك.
    .next = احفظ الملف من جديد من الرسالة التي وصلتك. ثم افتحه هنا.
    .now = { now }
problem-connectionFileUnreadable = هذا ليس ملف اتصال
    .why = ربما وصل ناقصًا، أو هو ملف من نوع آخر.
    .next = افتح الملف الذي أرسلته إليك مؤسستك. إذا كان هو نفسه، فاطلب إرساله من جديد.
    .now = { now }
problem-connectionFileField = في ملف الاتصال ما يلزم تصحيحه عند «{ $field }»
    .why = { $expected }
    .next = أرسل الملاحظة أدناه إلى من أعطاك الملف.
    .now = لم يتغير شيء.
problem-organisationNotFound = يشير هذا التطبيق إلى مؤسسة غير موجودة
    .why = لا تعرف خدمة الدخول ما يذكره ملف الاتصال. قد يكون الملف قديمًا.
    .next = اطلب ملف اتصال جديدًا.
    .now = { now }

expected-present = هذه القيمة غير موجودة، ولا يعمل التطبيق بدونها.
expected-text = ينبغي أن تكون نصًا قصيرًا غير فارغ.
expected-shape = ينبغي أن تكون بالشكل المبيّن في الدليل.
expected-versionOne = ينبغي أن تكون 1.
expected-region = ينبغي أن تكون اسم منطقة، مثل «eu-central-1».
expected-userPoolId = ينبغي أن تبدأ باسم المنطقة، مثل «eu-central-1_AbC123xyz».
expected-clientId = ينبغي أن تكون معرّف عميل التطبيق (app client).
expected-clientSecret = ينبغي أن تكون سر عميل التطبيق (app client)، أو أن تُحذف.
expected-https = ينبغي أن تكون عنوانًا يبدأ بـ https.
expected-knownWord = ينبغي أن تكون من الكلمات المذكورة في الدليل.


## Signing in

problem-wrongPassword = الاسم وكلمة المرور غير متطابقين
    .why = ربما كُتب أحدهما بشكل مختلف، أو تغيّرت كلمة المرور.
    .next = راجع كليهما، ثم اكتب كلمة المرور من جديد.
    .now = { now }
problem-usernameShape = يلزم البريد الإلكتروني أو اسم المستخدم
    .why = الحقل فارغ، أو فيه مسافة في غير مكانها.
    .next = اكتب الاسم كما أعطته لك مؤسستك.
    .now = { now }
problem-passwordShape = تلزم كلمة المرور
    .why = الحقل فارغ.
    .next =
        { $during ->
            [newPassword] اكتب كلمة مرورك الجديدة.
            [reset] اكتب كلمة مرورك الجديدة، والرمز من جديد.
            [changePassword] اكتب كلمة مرورك الجديدة، والحالية من جديد.
           *[signIn] اكتب كلمة المرور، ثم اضغط «تسجيل الدخول».
        }
    .now = { now }
problem-temporaryPasswordExpired = كلمة مرورك الأولى صارت قديمة
    .why = كلمة المرور التي وصلتك تعمل بضعة أيام فقط.
    .next = اطلب كلمة جديدة.
    .now = { now }
problem-newPasswordNeeded = تلزمك كلمة مرور جديدة أولًا
    .why = تطلب مؤسستك أن تكون لك كلمة مرور من اختيارك.
    .next = سجّل الدخول من جديد، ويمكنك وضعها هنا. إذا لم ينجح ذلك، فاسأل { $organisation }.
    .now = { now }
problem-tooManyTries = كثرت المحاولات أكثر من اللازم
    .why = حفاظًا على أمان حسابك، تنتظر الخدمة الآن بعض الوقت.
    .next = انتظر، ثم حاول مرة واحدة. المحاولة قبل ذلك قد تطيل الانتظار.
    .now = { now }
problem-accountOff = حسابك موقوف
    .why = أوقفه شخص في { $organisation }، أو إحدى قواعدها.
    .next = لا يستطيع إعادة تفعيله غيرها. تواصل معها.
    .now = { now }
problem-accountNotActive = حسابك غير نشط بعد
    .why = لم يُؤكَّد الحساب قط.
    .next = ابحث عن رسالة تطلب منك تأكيده. إن لم تجدها، فاسأل { $organisation }.
    .now = { now }
problem-accountGone = لا يمكننا العثور على حسابك
    .why = ربما حُذف، أو صار باسم آخر.
    .next = راجع الاسم. إذا كان صحيحًا، فاسأل { $organisation }.
    .now = { now }
problem-signInNotOffered = لا يمكنك تسجيل الدخول بكلمة مرور هنا
    .why = لا تسمح { $organisation } بذلك من هذا التطبيق.
    .next = أرسل إليها الملاحظة أدناه. يمكنها تفعيل ذلك.
    .now = { now }
problem-unknownStep = تطلب مؤسستك خطوة لا يعرفها هذا التطبيق
    .why = هذه الخطوة جديدة، أو من صنع { $organisation }.
    .next = أرسل إليها الملاحظة أدناه.
    .now = { now }
problem-signInTimedOut = طال تسجيل الدخول أكثر من اللازم
    .why = لا تنتظر الخدمة الرمز إلا بضع دقائق.
    .next = سجّل الدخول من جديد. سيصلك رمز جديد.
    .now = لم يتم تسجيل دخولك بعد. لم يتغير شيء.
problem-stepNeedsOrganisation = على مؤسستك إعداد خطوتك الثانية
    .why = هي تطلب خطوة ثانية، وليس في حسابك خطوة يمكن إعدادها هنا.
    .next = أرسل إليها الملاحظة أدناه. يمكنها إضافة الخطوة لك.
    .now = { now }
problem-attributeShape = لم يُقبل بعض ما كتبته
    .why =
        { $quoted ->
            [yes] تقول الخدمة:
           *[no] ربما هناك حقل فارغ، أو مكتوب بغير ما تريده { $organisation }.
        }
    .next = راجع كل الحقول. ثم اكتب كلمة المرور من جديد.
    .now = { now }


## Passwords

problem-passwordRules = كلمة المرور هذه لا توافق القواعد
    .why =
        { $quoted ->
            [yes] تقول { $organisation }:
           *[no] تريدها { $organisation } أطول، أو بأنواع أخرى من الأحرف.
        }
    .next =
        { $during ->
            [reset] اكتب الرمز من جديد، وكلمة مرور أخرى.
            [changePassword] اكتب كلمة المرور الحالية من جديد، وكلمة جديدة أخرى.
           *[newPassword] اكتب كلمة مرور أخرى.
        }
    .now = { now }
problem-passwordUsedBefore = سبق لك استخدام كلمة المرور هذه
    .why = تريد { $organisation } كلمة جديدة.
    .next =
        { $during ->
            [reset] اكتب الرمز من جديد، وكلمة مرور أخرى.
            [changePassword] اكتب كلمة المرور الحالية من جديد، وكلمة جديدة أخرى.
           *[newPassword] اكتب كلمة مرور أخرى.
        }
    .now = { now }
problem-presentPasswordWrong = هذه ليست كلمة مرورك الحالية
    .why = ربما كُتبت بشكل مختلف، أو تغيّرت.
    .next = اكتب كلمتي المرور من جديد.
    .now = { now }
problem-noResetContact = لا يمكننا إرسال رمز إليك لكلمة مرور جديدة
    .why = ليس في حسابك رقم أو عنوان مؤكَّد لذلك. أو أن رموز خطوتك الثانية تصل إلى هناك بالفعل.
    .next = اسأل { $organisation }. يمكنها وضع كلمة مرور جديدة لك.
    .now = { now }
problem-noResetNow = لا يمكن وضع كلمة مرور جديدة لك الآن
    .why = ربما لم تُستخدم كلمة مرورك الأولى بعد، أو أن حسابك موقوف.
    .next = سجّل الدخول بكلمة المرور الأولى إن كانت معك. وإلا فاسأل { $organisation }.
    .now = { now }
problem-alreadyActive = حسابك نشط بالفعل
    .why = تم تأكيده من قبل.
    .next = سجّل الدخول.
    .now = لم يتم تسجيل دخولك بعد.


## What somebody handed over at the start, to open an account for another person

problem-tokenKind = ما أُعطي لك لا يفتح حسابًا
    .why = هو من نوع آخر: ربما يدل فقط على هوية شخص.
    .next = اطلب النوع المخصص للتغييرات. ثم ابدأ به من جديد.
    .now = { now }
problem-tokenElsewhere = ما أُعطي لك يخص مؤسسة أخرى
    .why = لا علاقة له بالمؤسسة التي فتحتها.
    .next = ابدأ من جديد بملف الاتصال الذي يخصه.
    .now = { now }
problem-tokenExpired = ما أُعطي لك لم يعد يعمل
    .why = يعمل مدة قصيرة فقط.
    .next = اطلب واحدًا جديدًا. ثم ابدأ به من جديد.
    .now = { now }


## The browser

problem-browserTimedOut = لم تتم العودة من المتصفح
    .why = انتظرنا بضع دقائق. ربما أُغلقت الصفحة.
    .next =
        { $during ->
            [aside] ابدأ من جديد، وتابع في الصفحة التي تُفتح.
           *[signIn] ابدأ من جديد، وسجّل الدخول في الصفحة التي تُفتح.
        }
    .now = { now }
problem-browserRefused =
    { $during ->
        [aside] لم يتم ذلك في المتصفح
       *[signIn] عاد المتصفح دون تسجيل الدخول
    }
    .why =
        { $quoted ->
            [yes] قالت الصفحة:
           *[no] ربما أوقفت الأمر هناك، أو رفضته الصفحة.
        }
    .next = حاول مرة أخرى. إذا تكرر ذلك، فأرسل الملاحظة أدناه إلى { $organisation }.
    .now = { now }
problem-noBrowser = لم نتمكن من فتح المتصفح
    .why = ربما لا يوجد متصفح على هذا الحاسوب، أو لم يُحدَّد متصفح معتاد.
    .next = حدّد المتصفح المعتاد في إعدادات الحاسوب. ثم حاول مرة أخرى.
    .now = { now }
problem-portsTaken = لم يكن للمتصفح طريق يعود به إلينا
    .why = تطبيق آخر على هذا الحاسوب يستخدم طريق العودة.
    .next = أغلق التطبيقات الأخرى التي تسجّل الدخول، أو أعد تشغيل الحاسوب. ثم حاول مرة أخرى.
    .now = { now }


## Codes

problem-codeWrong = هذا الرمز غير مطابق
    .why =
        { $factor ->
            [softwareToken] { $clock ->
                [fast] ساعة هذا الحاسوب متقدمة، والفرق { $difference } تقريبًا. إذا كان تطبيق المصادقة على هذا الحاسوب، فاضبط الساعة. وإلا فراجع ساعة هاتفك.
                [slow] ساعة هذا الحاسوب متأخرة، والفرق { $difference } تقريبًا. إذا كان تطبيق المصادقة على هذا الحاسوب، فاضبط الساعة. وإلا فراجع ساعة هاتفك.
               *[right] يعرض التطبيق رمزًا جديدًا كل 30 ثانية. إذا تكرر ذلك، فتأكد أن هاتفك يضبط ساعته تلقائيًا.
            }
           *[other] ربما اختلف رقم واحد، أو أن الرمز من رسالة أقدم.
        }
    .next =
        { $factor ->
            [softwareToken] اكتب الرمز الذي يعرضه التطبيق الآن.
           *[other] اكتب الرمز من أحدث رسالة.
        }
    .now = { now }
problem-codeExpired = هذا الرمز صار قديمًا
    .why = يعمل الرمز بضع دقائق فقط.
    .next =
        { $factor ->
            [softwareToken] اكتب الرمز الذي يعرضه التطبيق الآن.
           *[other] اطلب رمزًا جديدًا، ثم اكتبه.
        }
    .now = { now }
problem-codeUsed = هذا الرمز مستخدم من قبل
    .why = كل رمز يعمل مرة واحدة فقط.
    .next =
        { $factor ->
            [softwareToken] انتظر حتى يعرض التطبيق رمزًا جديدًا. ثم اكتبه.
           *[other] اطلب رمزًا جديدًا، ثم اكتبه.
        }
    .now = { now }
problem-codeTooShort = يتكون الرمز من 6 أرقام
    .why = كان عدد الأرقام أقل أو أكثر.
    .next = اكتب الأرقام الستة كلها.
    .now = { now }
problem-codeNotDigits = يتكون الرمز من أرقام فقط
    .why = كان في الحقل شيء آخر.
    .next = اكتب الأرقام الستة. لا تؤثر المسافات والشرطات.
    .now = { now }


## Numbers and addresses

problem-phoneNumberShape = رقم الجوال هذا غير كامل
    .why = ربما ينقص رقم، أو أن البلد مختلف.
    .next = اختر البلد واكتب الرقم من جديد. أو ابدأ بعلامة + ثم رمز البلد.
    .now = لم يتغير شيء.
problem-emailAddressShape = عنوان البريد هذا غير كامل
    .why = يلزم فيه اسم، ثم علامة @، ثم ما يأتي بعدها.
    .next = اكتبه من جديد، مثل name@example.com.
    .now = لم يتغير شيء.
problem-contactTaken =
    { $factor ->
        [email] هذا العنوان يستخدمه حساب آخر
       *[other] هذا الرقم يستخدمه حساب آخر
    }
    .why = لا تسمح { $organisation } باستخدامه في أكثر من حساب.
    .next = اكتب غيره. وإذا كان لك، فاسأل { $organisation }.
    .now = لم يُفعَّل شيء.
problem-contactFixed =
    { $factor ->
        [email] لا يمكن تغيير عنوانك من هنا
       *[other] لا يمكن تغيير رقمك من هنا
    }
    .why = { $organisation } هي التي تحفظه لك.
    .next = اطلب منها تغييره. في الملاحظة أدناه ما يلزمك.
    .now = لم يتغير شيء.


## The key of an authenticator app

problem-clipboardUnavailable = لا يمكننا نسخ المفتاح لك
    .why = لا يسمح هذا الحاسوب للتطبيق بالنسخ.
    .next = المفتاح ظاهر ومحدد. انسخه بلوحة المفاتيح، أو اكتبه في تطبيق المصادقة.
    .now = { now }
problem-nothingOpened = لم يُفتح أي تطبيق
    .why = ليس على هذا الحاسوب تطبيق لذلك، أو أن التطبيق لم يعمل.
    .next = امسح المربع بهاتفك بدلًا من ذلك.
    .now = { now }
problem-notWritten = لم يسمح هذا الحاسوب بذلك
    .why = لا يستطيع التطبيق كتابة ملف هناك أو إزالته.
    .next = اختر مجلدًا آخر، أو اسأل من يعتني بهذا الحاسوب.
    .now = { now }


## إصدار أحدث من هذا التطبيق

problem-updateNotFound = لا يمكن الوصول إلى الإصدارات الجديدة الآن
    .why = لم يُجب المكان الذي توجد فيه، أو أوقفه شيء في الطريق.
    .next = تحقق من اتصالك بالإنترنت، وحاول لاحقًا.
    .now = { now }
problem-updateNotGenuine = لا يمكن الوثوق بهذا الإصدار الجديد
    .why = تلف في الطريق، أو ليس من صنّاع هذا التطبيق.
    .next = حاول غدًا. إن لم يتغير شيء فأخبر من يعتني بهذا الحاسوب.
    .now = لم يُثبَّت. يمكنك المتابعة بهذا الإصدار.


## The session

problem-signedOut = سُجّل خروجك حفاظًا على الأمان
    .why = تم تسجيل خروجك من مكان آخر، أو مضى وقت طويل.
    .next = سجّل الدخول من جديد.
    .now =
        { $during ->
            [save] لم يُحفظ شيء. اختياراتك محفوظة حتى ذلك الحين.
            [setUp] لم يُفعَّل شيء.
            [replace] قد لا يعمل تطبيقك القديم الآن.
           *[other] لم يتغير شيء.
        }
problem-scopeMissing = لا يُسمح لهذا التطبيق بتغيير إعدادات الدخول بعد
    .why = على { $organisation } السماح بذلك أولًا. لا يوجد هنا ما يمكنك فعله.
    .next = أرسل إليها الملاحظة أدناه.
    .now = { now }


## Saving: beside a box

problem-needsSetUp = { $name }: ينقص شيء واحد أولًا
    .why = لا يعمل هذا الخيار بدونه.
    .next = أضف ما ينقص، أو أزل العلامة. ثم احفظ.
    .now = { now-box }
problem-needsSetUp-authenticator = { $name }: يلزم ربط تطبيق أولًا
    .why = لا يوجد تطبيق على هاتف مربوط بحسابك.
    .next = اربط تطبيقًا أدناه. ثم نحفظ كل اختياراتك.
    .now = { now-box }
problem-needsSetUp-mobileNumber = { $name }: تلزم إضافة رقم جوال أولًا
    .why = ليس في حسابك رقم تُرسل إليه الرموز.
    .next = أضف رقمًا أدناه. ثم نحفظ كل اختياراتك.
    .now = { now-box }
problem-needsSetUp-confirmedMobileNumber = { $name }: يلزم تأكيد رقم جوالك أولًا
    .why = لم يتأكد أحد بعد أن الرقم لك.
    .next = أكّد الرقم أدناه. ثم نحفظ كل اختياراتك.
    .now = { now-box }
problem-needsSetUp-emailAddress = { $name }: تلزم إضافة عنوان بريد أولًا
    .why = ليس في حسابك عنوان تُرسل إليه الرموز.
    .next = أضف عنوانًا أدناه. ثم نحفظ كل اختياراتك.
    .now = { now-box }
problem-needsSetUp-confirmedEmailAddress = { $name }: يلزم تأكيد عنوانك أولًا
    .why = لم يتأكد أحد بعد أن العنوان لك.
    .next = أكّد العنوان أدناه. ثم نحفظ كل اختياراتك.
    .now = { now-box }
problem-needsSetUp-passkey = { $name }: يلزم إنشاء مفتاح أولًا
    .why = ليس في حسابك مفتاح مرور بعد.
    .next = أنشئ مفتاحًا في المتصفح، حيث تسجيل دخولك إلى { $organisation }. أو أزل العلامة.
    .now = { now-box }
problem-factorNotOffered =
    { $factor ->
        [none] لم تُفعّل مؤسستك هذا الخيار
       *[other] { $name }: لم تُفعّل مؤسستك هذا الخيار
    }
    .why = لا يستطيع تفعيله غيرها.
    .next = أزل العلامة واحفظ من جديد، أو أرسل إليها الملاحظة أدناه.
    .now =
        { $factor ->
            [none] { now }
           *[other] { now-box }
        }
problem-passkeyNeedsAnother =
    { $factor ->
        [none] مفتاح المرور: تلزم طريقة أخرى معه
       *[other] { $name }: تلزم طريقة أخرى لتسجيل الدخول معه
    }
    .why = لا يمكن أن يكون مفتاح المرور الخطوة الثانية الوحيدة.
    .next = حدّد مربعًا آخر، ثم احفظ.
    .now = { now }
problem-keepOne =
    { $factor ->
        [none] يلزم إبقاء مربع واحد محددًا على الأقل
       *[other] { $name }: يلزم إبقاء مربع واحد محددًا على الأقل
    }
    .why = تشترط مؤسستك ذلك.
    .next = حدّد الطريقة المناسبة لك، ثم احفظ.
    .now = لم يتغير شيء. ما كان مفعّلًا ما زال مفعّلًا.


## Saving: the whole

problem-nothingToSave = لا يوجد ما يُحفظ
    .why = كل شيء كما هو معروض.
    .next = حدّد مربعًا أو أزل علامته أولًا.
    .now = لم يتغير شيء.
problem-notSaved = لم يُحفظ تغييرك
    .why = ضاع الرد في الطريق. تحققنا، ولم نجد التغيير هناك.
    .next = حاول مرة أخرى.
    .now = لم يتغير شيء. اختياراتك ما زالت هنا.
problem-unclear = غير معروف بعد: لم نتمكن من التحقق
    .why = ضاع الرد في الطريق، ولم نتمكن من السؤال مرة أخرى.
    .next =
        { $practice ->
            [yes] سنواصل التحقق.
           *[no] سنواصل التحقق. يمكنك إغلاق التطبيق؛ سنتحقق عند عودتك.
        }
    .now = ربما حُفظ تغييرك وربما لم يُحفظ.
problem-refused = لم تقبل الخدمة هذا التغيير
    .why = ذكرت سببًا لا يعرفه هذا التطبيق.
    .next = أرسل الملاحظة أدناه إلى { $organisation }.
    .now = { now }


## The organisation's side

problem-notOffered = لا تتيح خدمة مؤسستك ذلك
    .why = هو غير مفعّل هناك، أو ليس مما تستخدمه مؤسستك.
    .next = أرسل الملاحظة أدناه إلى { $organisation }.
    .now = { now }
problem-stopped = أوقف جدار الحماية لدى مؤسستك هذا الطلب
    .why = رفضته حماية موضوعة أمام الخدمة.
    .next = حاول من شبكة أخرى، كشبكة المنزل. إذا تكرر ذلك، فأرسل الملاحظة أدناه إلى { $organisation }.
    .now = { now }
problem-messagesNotSent = لا يمكن إرسال رسائل مؤسستك
    .why = لم تتمكن خدمتها من إرسال الرمز.
    .next = ابدأ من جديد لاحقًا، أو أرسل الملاحظة أدناه إلى { $organisation }.
    .now = { now }
problem-organisationCheck = رفض الفحص الخاص بمؤسستك هذا الطلب
    .why =
        { $quoted ->
            [yes] يقول الفحص:
           *[no] لم يذكر السبب.
        }
    .next = إذا لم يساعدك هذا، فأرسل الملاحظة أدناه إلى { $organisation }.
    .now = { now }


## Service and network

problem-busy = الخدمة مشغولة
    .why = يستخدمها كثيرون الآن.
    .next = انتظر لحظة، ثم حاول مرة أخرى.
    .now = { now }
problem-serviceTrouble = تواجه الخدمة مشكلة الآن
    .why = ردّت بأن شيئًا تعطّل لديها.
    .next = حاول مرة أخرى بعد بضع دقائق.
    .now = { now }
problem-offline = هذا الحاسوب غير متصل
    .why = لا يمكن الوصول إلى الخدمة من هنا.
    .next = راجع اتصال الشبكة، ثم حاول مرة أخرى.
    .now = { now }
problem-nobodyAnswers = لا أحد يرد على عنوان الخدمة
    .why = ربما توقفت الخدمة، أو اعترضها جدار حماية.
    .next = حاول مرة أخرى بعد بضع دقائق، أو من شبكة أخرى.
    .now = { now }
problem-timedOut = تأخرت الخدمة كثيرًا في الرد
    .why = ربما شبكتك بطيئة، أو الخدمة نفسها.
    .next = حاول مرة أخرى.
    .now = { now }
problem-notTrusted = لا يمكننا التأكد أن هذه هي الخدمة الحقيقية
    .why = إثبات هويتها غير موثوق هنا. ربما ساعة هذا الحاسوب غير مضبوطة، أو أن هذه الشبكة تطّلع على الاتصال.
    .next = راجع التاريخ والوقت، ثم حاول مرة أخرى. أو استخدم شبكة أخرى.
    .now = لم يُرسل شيء إلى هناك، ولم يتغير شيء.
problem-proxy = الخادم الوسيط (proxy) في شبكتك يعترض الطريق
    .why = لم يسمح لنا بالوصول إلى الخدمة.
    .next = سجّل الدخول إلى الشبكة إذا طلبت ذلك. ثم حاول مرة أخرى.
    .now = { now }
problem-connectionLost = انقطع الاتصال
    .why = انقطعت شبكتك ونحن ننتظر.
    .next = راجع اتصال الشبكة، ثم حاول مرة أخرى.
    .now = { now }
problem-notTheService = لم يأتِ الرد من خدمة الدخول
    .why = ردّ شيء في هذه الشبكة بدلًا منها. ربما هي صفحة الدخول إلى شبكة Wi-Fi.
    .next = افتح صفحة في المتصفح لمعرفة هل تطلب الشبكة تسجيل الدخول. ثم حاول مرة أخرى.
    .now = { now }


## The app

problem-notAllowed = لا يستطيع هذا التطبيق فعل ذلك
    .why = قد يكون الإصدار قديمًا.
    .next = أغلق التطبيق وافتحه من جديد. إذا تكرر ذلك، فثبّت أحدث إصدار على هذا الحاسوب.
    .now = { now }
problem-unexpected = حدثت مشكلة لا نعرفها
    .why = فعلت الخدمة أو هذا التطبيق شيئًا جديدًا.
    .next = حاول مرة أخرى. إذا تكرر ذلك، فأرسل الملاحظة أدناه إلى { $organisation }.
    .now = { now }


## What stands around a problem

problem-summary-title = هناك مشكلة
problem-together = لم يتغير هذا، لأن كل شيء يُحفظ معًا.
problem-try-again = إعادة المحاولة
problem-read-again = إعادة التحقق
problem-wait-usually = يمكنك عادةً إعادة المحاولة بعد { $time }.
problem-wait-label =
    { $minutes ->
        [zero] يستغرق ذلك عادةً أقل من دقيقة.
        [one] يستغرق ذلك عادةً نحو دقيقة واحدة.
        [two] يستغرق ذلك عادةً نحو دقيقتين.
        [few] يستغرق ذلك عادةً نحو { $minutes } دقائق.
        [many] يستغرق ذلك عادةً نحو { $minutes } دقيقة.
       *[other] يستغرق ذلك عادةً نحو { $minutes } دقيقة.
    }
problem-it-title = لفريق تقنية المعلومات لديك
problem-note-title = ملاحظة جاهزة لإرسالها إليهم
copy = نسخ
copied = تم النسخ

# The note itself is written for the IT team, so their words are right here.
it-note-opening = لم يتمكن Second Step من تنفيذ طلبي.
it-note-headline = ما ظهر لي: { $headline }
it-note-field = ملف الاتصال: «{ $field }». { $expected }
it-note-place = الملف: { $value }
it-note-scope = يحتاج عميل التطبيق (app client) إلى الصلاحية (scope) التالية: aws.cognito.signin.user.admin.
it-note-operation = العملية: { $value }
it-note-service-code = الرد: { $value }
it-note-message = نص الرسالة: { $value }
it-note-status = حالة HTTP: { $value }
it-note-request = معرّف الطلب: { $value }
it-note-time = الوقت (UTC): { $value }
it-note-version = الإصدار: Second Step { $value }

help-ask = من يمكنك سؤاله: { $who }
help-nobody = اسأل من طلب منك تثبيت هذا التطبيق.
help-email = البريد الإلكتروني: { $value }
help-phone = الهاتف: { $value }
help-url = الموقع: { $value }
