# Setting up a connection by hand. The labels are as the console shows them to the people who have the values.
by-hand-lead = يلزمك عميل تطبيق (app client) ليس له سر (client secret).
by-hand-name = اسم المؤسسة
by-hand-name-hint = كما يعرفه الناس فيها
by-hand-region = Region (المنطقة)
by-hand-region-hint = مثل eu-central-1
by-hand-userPoolId = User pool ID
by-hand-userPoolId-hint = مثل eu-central-1_AbC123xyz
by-hand-clientId = App client ID
by-hand-clientId-hint = مثل 1example23456789
by-hand-submit = اتصال
by-hand-busy = جارٍ الاتصال…

# What is said beside a field, in the four parts of a problem. $label is the field's, $should what its value should be.
by-hand-problem =
    { $expected ->
        [present] { $label }: هذا الحقل مطلوب
       *[other] { $label }: تلزم مراجعة هذه القيمة
    }
    .why =
        { $expected ->
            [present] الحقل فارغ، ولا يعمل التطبيق بدونه.
           *[other] { $should }
        }
    .next =
        { $expected ->
            [present] املأ الحقل، ثم اضغط «اتصال».
           *[other] عدّل القيمة، ثم اضغط «اتصال».
        }
    .now = لم يتغير شيء. ما كتبته ما زال هنا.
