/// What a reference implementation of CommonMark 0.31 makes of stars and brackets: the prose, ` ⇒ `, and what it becomes,
/// with `<em>`, `<strong>` and `<a URL>`. The first ones are chosen, those that begin with `w` were drawn at random.
let emphasisTable = #"""
  *a* ⇒ <em>a</em>
  **a** ⇒ <strong>a</strong>
  ***a*** ⇒ <em><strong>a</strong></em>
  ****a**** ⇒ <strong><strong>a</strong></strong>
  *a **b** c* ⇒ <em>a <strong>b</strong> c</em>
  **a *b* c** ⇒ <strong>a <em>b</em> c</strong>
  *a*b ⇒ <em>a</em>b
  a*b*c ⇒ a<em>b</em>c
  a**b**c ⇒ a<strong>b</strong>c
  a * b ⇒ a * b
  a* b* ⇒ a* b*
  *a *b ⇒ *a *b
  *a b ⇒ *a b
  **a* ⇒ *<em>a</em>
  *a** ⇒ <em>a</em>*
  a*"b"* ⇒ a*"b"*
  *"b"* ⇒ <em>"b"</em>
  a *"b"* c ⇒ a <em>"b"</em> c
  *a,*b ⇒ *a,*b
  **a,**b ⇒ **a,**b
  foo*bar*baz ⇒ foo<em>bar</em>baz
  ***a** b* ⇒ <em><strong>a</strong> b</em>
  ***a* b** ⇒ <strong><em>a</em> b</strong>
  *a **b*** ⇒ <em>a <strong>b</strong></em>
  **a *b*** ⇒ <strong>a <em>b</em></strong>
  *a**b* ⇒ <em>a**b</em>
  *(*a*)* ⇒ <em>(<em>a</em>)</em>
  *a***b**c*d*e*f* ⇒ <em>a</em><strong>b</strong>c<em>d</em>e<em>f</em>
  foo******bar*********baz ⇒ foo<strong><strong><strong>bar</strong></strong></strong>***baz
  **é**é ⇒ <strong>é</strong>é
  a*é* ⇒ a<em>é</em>
  *a*. ⇒ <em>a</em>.
  (*a*) ⇒ (<em>a</em>)
  5*3*2 ⇒ 5<em>3</em>2
  5 * 3 * 2 ⇒ 5 * 3 * 2
  a—*b*—c ⇒ a—<em>b</em>—c
  *a [b*](https://e.org) ⇒ *a <a https://e.org>b*</a>
  [a *b*](https://e.org) ⇒ <a https://e.org>a <em>b</em></a>
  *[a](https://e.org)* ⇒ <em><a https://e.org>a</a></em>
  **a [b](https://e.org) c** ⇒ <strong>a <a https://e.org>b</a> c</strong>
  [a] b ⇒ [a] b
  [a](https://e.org/x_(y)) ⇒ <a https://e.org/x_(y)>a</a>
  [a [b] c](https://e.org) ⇒ <a https://e.org>a [b] c</a>
  [a [b](https://e.org) c](https://f.org) ⇒ [a <a https://e.org>b</a> c](https://f.org)
  [a](https://e.org ⇒ [a](https://e.org
  ](https://e.org) ⇒ ](https://e.org)
  *€*a ⇒ *€*a
  **$**x ⇒ **$**x
  a**$**b ⇒ a**$**b
  *a*b* ⇒ <em>a</em>b*
  **a**b** ⇒ <strong>a</strong>b**
  *a**b**c* ⇒ <em>a<strong>b</strong>c</em>
  [*a](https://e.org)* ⇒ <a https://e.org>*a</a>*
  **"quoted"**said ⇒ **"quoted"**said
  **foo"*bar*"foo** ⇒ <strong>foo"<em>bar</em>"foo</strong>
  w * é**"*b(* ⇒ w * é**"<em>b(</em>
  w ****  ****" *(* ⇒ w ****  ****" <em>(</em>
  w *"*a *"* ⇒ w *"*a <em>"</em>
  w **.é" b.(.ba***$ ⇒ w <strong>.é" b.(.ba</strong>*$
  w (**" *b*. ⇒ w (**" <em>b</em>.
  w .**a.$é**$$aé( ⇒ w .<strong>a.$é</strong>$$aé(
  w *$**  .**. ⇒ w <em>$</em>*  .**.
  w ******é*** ⇒ w ***<em><strong>é</strong></em>
  w (*aa** "b((b ⇒ w (<em>aa</em>* "b((b
  w .**b(*** ⇒ w .<strong>b(</strong>*
  w *"*b(****( *éab ⇒ w <em>"<em>b(</em></em>**( *éab
  w b.**....a***$b ⇒ w b.<strong>....a</strong>*$b
  w .$*"***"b* ⇒ w .$<em>"</em>*<em>"b</em>
  w *"aé*$a"b*b**" ⇒ w <em>"aé</em>$a"b*b**"
  w *a.a** ⇒ w <em>a.a</em>*
  w b.$bb******.**b**. ⇒ w b.$bb******.<strong>b</strong>.
  w (*.ébé*é* $**.* ⇒ w (<em>.ébé</em>é* $**.*
  w éb*$ . $*$* ⇒ w éb*$ . $<em>$</em>
  w ***(.é* ⇒ w **<em>(.é</em>
  w (.éb*""***$é*" ⇒ w (.éb*""**<em>$é</em>"
  w *****a**a ⇒ w ***<strong>a</strong>a
  w **(ba" **$b.é( ⇒ w **(ba" **$b.é(
  w "*"*""*.*(** ⇒ w "<em>"</em>""<em>.</em>(**
  w *.($*"* ⇒ w <em>.($</em>"*
  w "**$"a"**.* * ⇒ w "<strong>$"a"</strong>.* *
  w b*é** ***éa**$ ⇒ w b*é** *<strong>éa</strong>$
  w *a*.**$* .* ⇒ w <em>a</em>.**$* .*
  w **a* éa * ⇒ w *<em>a</em> éa *
  w "(.$b*a*$* *a ⇒ w "(.$b<em>a</em>$* *a
  w *a*.*b" ⇒ w <em>a</em>.*b"
  w ab*a*** ⇒ w ab<em>a</em>**
  w "**".**.*éé é." ⇒ w "<strong>".</strong>.*éé é."
  w "a$****b**$$é* ⇒ w "a$*<em><strong>b</strong>$$é</em>
  w "éa(**$a*.** ⇒ w "éa(<strong>$a*.</strong>
  w .*abb"b*** ⇒ w .<em>abb"b</em>**
  w **b**b *.a ⇒ w <strong>b</strong>b *.a
  w é****"**a** (* ⇒ w é****"<strong>a</strong> (*
  w *""(*é($é$é*** ⇒ w <em>""(<em>é($é$é</em></em>*
  w **éb* ⇒ w *<em>éb</em>
  w ."*é*é"é**.a ⇒ w ."<em>é</em>é"é**.a
  w *a**$****$é. ⇒ w <em>a</em>*$****$é.
  w *.éa*(éé***( ⇒ w <em>.éa</em>(éé***(
  w **.*.aé*$**é.a$ ⇒ w **.<em>.aé</em>$**é.a$
  w a...*"**a*.*a. ⇒ w a...*"*<em>a</em>.*a.
  w a$* b b*b*b ⇒ w a$* b b<em>b</em>b
  w ***$*$aab* ⇒ w *<em><em>$</em>$aab</em>
  w (*b a*a**é ⇒ w (<em>b a</em>a**é
  w é***a "b**b ⇒ w é*<strong>a "b</strong>b
  w *é ""**$**$ ⇒ w *é ""<strong>$</strong>$
  w (*éa.*"**. b ⇒ w (<em>éa.</em>"**. b
  w ."é **é** ⇒ w ."é <strong>é</strong>
  w *a**  é. ⇒ w <em>a</em>*  é.
  w ..*******"é*$$é ⇒ w ..******<em>"é</em>$$é
  w *"*****(*é$a* ⇒ w *"*****(<em>é$a</em>
  w "é $***a" ⇒ w "é $***a"
  w a**(**"a ⇒ w a**(**"a
  w bé**."**"*** ⇒ w bé**."<strong>"</strong>*
  w $"***.**a**** ⇒ w $"*<strong>.<strong>a</strong></strong>
  w **aa*(.(***. é ⇒ w <em><em>aa</em>(.(</em>**. é
  w * *$** .$b$*** ⇒ w * <em>$</em>* .$b$***
  w b.****a*b ⇒ w b.***<em>a</em>b
  w *$.**b" ⇒ w *$.**b"
  w bb$.*é ** ⇒ w bb$.*é **
  w * *.**a**$*( ⇒ w * <em>.<strong>a</strong>$</em>(
  w a .*.**$a$* ⇒ w a .<em>.**$a$</em>
  w **bb.b(*"** *** * ⇒ w <strong>bb.b(*"</strong> *** *
  w **a(**** .$. ⇒ w <strong>a(</strong>** .$.
  w **b* a**""**é*é.* ⇒ w <em><em>b</em> a</em>*""**é<em>é.</em>
  w *.**.b* ⇒ w <em>.**.b</em>
  w $(b***bb****a*($ ⇒ w $(b<em><strong>bb</strong></em><em>a</em>($
  w ***.".* ⇒ w **<em>.".</em>
  w * é"*é"*é* ⇒ w * é"*é"<em>é</em>
  w *bé** $ ** ⇒ w <em>bé</em>* $ **
  w $"**ba*"** ⇒ w $"<em><em>ba</em>"</em>*
  w .**a** ⇒ w .<strong>a</strong>
  w b*(é *$($*é** ⇒ w b*(é <em>$($<em>é</em></em>
  w (**.*(*** "* b* ⇒ w (<strong>.<em>(</em></strong> "* b*
  w **$***"é* ⇒ w <strong>$</strong><em>"é</em>
  w .*. ***b b*."" ⇒ w .*. **<em>b b</em>.""
  w *é**$ ⇒ w <em>é</em>*$
  w $"**" é*** ⇒ w $"<strong>" é</strong>*
  w $$****.a*é$***b( ⇒ w $$***<em>.a</em>é$***b(
  w (a("**bb* ⇒ w (a("*<em>bb</em>
  w *bb*.***($*a"aa ⇒ w <em>bb</em>.***($*a"aa
  w b"** (a(***b(.* ⇒ w b"** (a(**<em>b(.</em>
  w ***$*.** ⇒ w <strong><em>$</em>.</strong>
  w ***** ⇒ w *****
  w *("é*** ⇒ w <em>("é</em>**
  w *$é.****a**é** ⇒ w *$é.****a<strong>é</strong>
  w aaé***"**a**$*** ⇒ w aaé***"<strong>a</strong>$***
  w $** $**(a** ((* ⇒ w $** $<strong>(a</strong> ((*
  w ******(*b*$*** ⇒ w ***<em><strong>(<em>b</em>$</strong></em>
  w *(b**" ⇒ w <em>(b</em>*"
  w ***é**abb a*b ⇒ w <em><strong>é</strong>abb a</em>b
  w $* * "*b.$*"(** ⇒ w $* * "<em>b.$</em>"(**
  w **$**.**é*. ⇒ w <strong>$</strong>.*<em>é</em>.
  w *ébb*  $* é*b ⇒ w <em>ébb</em>  $* é*b
  w .$a(***b.é$**" ⇒ w .$a(*<strong>b.é$</strong>"
  w aa$(*$*** ⇒ w aa$(<em>$</em>**
  w ("b***b**a$* ⇒ w ("b<em><strong>b</strong>a$</em>
  w a***é*a** .** ⇒ w a<strong><em>é</em>a</strong> .**
  w ***$**"b*(."**$. ⇒ w <em><strong>$</strong>"b</em>(."**$.
  w *éb"b $.**é* " ⇒ w *éb"b $.*<em>é</em> "
  w a***a$ "** .***** ⇒ w a<em><strong>a$ "</strong> .</em>****
  w (é*éb*a **( ⇒ w (é<em>éb</em>a **(
  w *"bé(*é**** ⇒ w <em>"bé(<em>é</em></em>**
  w a(*(****.b ⇒ w a(<em>(</em>***.b
  w ** "*($( ⇒ w ** "*($(
  w "*$.é*"* ⇒ w "<em>$.é</em>"*
  w ***.."*.. ⇒ w **<em>.."</em>..
  w $.**.*"( ⇒ w $.**.*"(
  w *"..****$ é ⇒ w <em>"..</em>***$ é
  w "b**é.*b**b ⇒ w "b<strong>é.*b</strong>b
  w *(é** $" ⇒ w <em>(é</em>* $"
  w (* a*****.(é*" ⇒ w (* a*****.(é*"
  w (*éé$$(é****éé ⇒ w (<em>éé$$(é</em>***éé
  w é**é** *é*b* ⇒ w é<strong>é</strong> <em>é</em>b*
  w "$aa* *b* ⇒ w "$aa* <em>b</em>
  w .**é ((é*. ⇒ w .*<em>é ((é</em>.
  w **é.***é* **éé ⇒ w **é.**<em>é</em> **éé
  w *****.* ⇒ w ****<em>.</em>
  w éa*$****éé(* ⇒ w éa*$***<em>éé(</em>
  w .é***bé*é . ⇒ w .é**<em>bé</em>é .
  w *a*(*a"é.b"*"" ⇒ w <em>a</em>(<em>a"é.b"</em>""
  w **$**a(*é .$** ⇒ w **$*<em>a(<em>é .$</em></em>
  w (* ."*"b* ⇒ w (* ."<em>"b</em>
  w **********$ab((b " ⇒ w **********$ab((b "
  w *.b*bé.* ⇒ w <em>.b</em>bé.*
  w *b*** **** ⇒ w <em>b</em>** ****
  w **$****ab*"* ⇒ w **$**<em><em>ab</em>"</em>
  w ***b***é$a((. ⇒ w <em><strong>b</strong></em>é$a((.
  w . *.***é*.$ ⇒ w . *.**<em>é</em>.$
  w *****(b$* ⇒ w ****<em>(b$</em>
  w * *é*.bb**.*é ⇒ w * <em>é</em>.bb**.*é
  w *b**$**$."* ⇒ w <em>b</em>*$**$."*
  w *a  ****a(ab* ⇒ w *a  ***<em>a(ab</em>
  w .*b..**"* ⇒ w .<em>b..**"</em>
  w ".a*a**b ⇒ w ".a*a**b
  w *** a **$ ⇒ w *** a **$
  w *"a*b * **a(* ⇒ w <em>"a</em>b * *<em>a(</em>
  w *"**$***( ⇒ w <em>"<strong>$</strong></em>(
  w *(é$é**(a ⇒ w <em>(é$é</em>*(a
  w **$$" $* ⇒ w *<em>$$" $</em>
  w bbaé.** .*éa** ⇒ w bbaé.** .<em>éa</em>*
  w *""*******(***a ⇒ w <em>""</em>******(***a
  w "***$$**a* ⇒ w "***$$*<em>a</em>
  w é(."**$.*b*$**a ⇒ w é(."**$.<em>b</em>$**a
  w * *"(** ⇒ w * <em>"(</em>*
  w *é(.$ ** ⇒ w *é(.$ **
  w "*éb** éé*b ⇒ w "<em>éb</em>* éé*b
  w aé"*(*a*"* ***a ⇒ w aé"<em>(<em>a</em>"</em> ***a
  w a*.("*.*"*a ( ⇒ w a*.("<em>.</em>"*a (
  w (..a***b**** ⇒ w (..a<em><strong>b</strong></em>*
  w " ( *b***b"b.a ⇒ w " ( <em>b</em>**b"b.a
  w **a***"*(b ⇒ w <strong>a</strong>*"*(b
  w é*" .b$*"**é$ ⇒ w é*" .b$*"**é$
  w béb*é**((a"* ⇒ w béb<em>é**((a"</em>
  w *$. .a*"a* ⇒ w <em>$. .a</em>"a*
  w ( (***bb(**b** ⇒ w ( (***bb(<strong>b</strong>
  w ***a(.a"a"( ⇒ w ***a(.a"a"(
  w (*** . .((b$"$ ⇒ w (*** . .((b$"$
  w "a"**"** ⇒ w "a"<strong>"</strong>
  w *a *(*é****."( ⇒ w <em>a <em>(<em>é</em></em></em>*."(
  w é""*(** (* ⇒ w é""<em>(** (</em>
  w *""**** ⇒ w <em>""</em>***
  w .*(**** ⇒ w .<em>(</em>***
  w **(*b*.a ⇒ w **(<em>b</em>.a
  w (a.***é é$(** ⇒ w (a.*<strong>é é$(</strong>
  w b** *aé*b* ⇒ w b** <em>aé</em>b*
  w $****a"*" ⇒ w $***<em>a"</em>"
  w .***bb**$  é(** ⇒ w .<em><strong>bb</strong>$  é(</em>*
  w ."****.é*$a ⇒ w ."***<em>.é</em>$a
  w .(b"** ("****é"* ⇒ w .(b"** ("***<em>é"</em>
  w a$ *é$(*a* $* ⇒ w a$ <em>é$(<em>a</em> $</em>
  w **b**é**" ⇒ w <strong>b</strong>é**"
  w "a***$a***a* ⇒ w "a***$a**<em>a</em>
  w *é$$.** bé ⇒ w <em>é$$.</em>* bé
  w $é* *(* ⇒ w $é* <em>(</em>
  w é**b**b$* ⇒ w é<strong>b</strong>b$*
  w é"*.***$ ⇒ w é"<em>.</em>**$
  w a*"*é**"a****bb ⇒ w a*"<em>é</em>*"a****bb
  w ***éa**é$.é. ⇒ w *<strong>éa</strong>é$.é.
  w *$*((**bé* ⇒ w <em>$</em>((*<em>bé</em>
  w *éé*(. ***$a* ⇒ w <em>éé</em>(. **<em>$a</em>
  w .****aa***$a ⇒ w .*<em><strong>aa</strong></em>$a
  w **b..(ba*"** ⇒ w <em><em>b..(ba</em>"</em>*
  w **$** *a ⇒ w <strong>$</strong> *a
  w *é"é**$a$( ⇒ w <em>é"é</em>*$a$(
  w *ébb**b*"b ⇒ w <em>ébb**b</em>"b
  w *****(é$ * ⇒ w *****(é$ *
  w .$*a((é**$** ⇒ w .$<em>a((é</em>*$**
  w *é*$* a*.(éb ⇒ w <em>é</em>$* a*.(éb
  w **.*"b". "é* (( ⇒ w **.<em>"b". "é</em> ((
  w b"( b"**(. a**** ⇒ w b"( b"**(. a****
  w "$***aé*** ⇒ w "$<em><strong>aé</strong></em>
  w éa$.**".**"($*$ ⇒ w éa$.<strong>".</strong>"($*$
  w ((* é*.*"""$* ⇒ w ((* é*.<em>"""$</em>
  w *.é "***(.**b( ⇒ w <em>.é "</em>**(.**b(
  w ***b* ⇒ w **<em>b</em>
  w $* *(** ⇒ w $* <em>(</em>*
  w *$b*b$b$é*a***b ⇒ w <em>$b</em>b$b$é<em>a</em>**b
  w *é**ab** ⇒ w *é<strong>ab</strong>
  """#
