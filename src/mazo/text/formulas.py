r"""The commands that a formula on a card may hold.

MathJax also has commands that make links, load code and style the page (`\href`, `\require`,
`\style`, …) and ones that define others (`\def`). So formulas hold only commands of this list.
"""

import re

from mazo.text.patterns import compiled

FORMULA = r"\\\((?:[^\\]|\\[^()])*+\\\)|\\\[(?:[^\\]|\\[^\[\]])*+\\\]"
"""A formula ends at the next sign for its end, as MathJax has it, and holds no other beginning."""
_COMMAND = r"\\([a-zA-Z]+)"
_COMMANDS = """
alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi
varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi
Pi Sigma Upsilon Phi Psi Omega aleph hbar ell imath jmath Re Im partial nabla infty frac dfrac
tfrac cfrac sqrt root over binom dbinom tbinom choose stackrel overset underset overline
underline overbrace underbrace overrightarrow overleftarrow widehat widetilde hat check tilde
acute grave dot ddot dddot breve bar vec mathring boxed phantom hphantom vphantom smash cancel
bcancel xcancel not sum prod coprod int iint iiint oint bigcup bigcap bigsqcup bigvee bigwedge
bigoplus bigotimes limits nolimits lim limsup liminf max min sup inf arg det dim exp gcd hom ker
lg ln log Pr deg sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan bmod mod pmod
pod operatorname times div cdot cdots ldots vdots ddots dots dotsb dotsc pm mp ast star circ
bullet oplus ominus otimes oslash odot dagger ddagger amalg cap cup uplus sqcap sqcup vee wedge
setminus wr land lor lnot neg le leq ge geq ne neq lt gt ll gg leqslant geqslant approx equiv
cong sim simeq propto doteq asymp prec succ preceq succeq subset supset subseteq supseteq
subsetneq supsetneq nsubseteq in ni notin owns mid nmid parallel perp models vdash dashv forall
exists nexists therefore because emptyset varnothing top bot angle measuredangle triangle square
blacksquare Box Diamond degree prime to gets leftarrow rightarrow leftrightarrow Leftarrow
Rightarrow Leftrightarrow longleftarrow longrightarrow longleftrightarrow Longleftarrow
Longrightarrow Longleftrightarrow iff implies impliedby mapsto longmapsto hookleftarrow
hookrightarrow uparrow downarrow updownarrow Uparrow Downarrow nearrow searrow swarrow nwarrow
rightleftharpoons leftrightharpoons xrightarrow xleftarrow left right middle big Big bigg Bigg
bigl bigr Bigl Bigr biggl biggr Biggl Biggr lfloor rfloor lceil rceil langle rangle lvert rvert
lVert rVert vert Vert lbrace rbrace lbrack rbrack backslash text textbf textit textrm textsf
texttt textnormal mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol
bm pmb rm bf it cal displaystyle textstyle scriptstyle scriptscriptstyle mathbin mathrel mathop
mathord mathopen mathclose mathpunct quad qquad thinspace medspace thickspace enspace hspace
space tag notag nonumber begin end array matrix pmatrix bmatrix vmatrix cases hline substack ce
pu S P pounds euro copyright
"""
_ALLOWED = frozenset(_COMMANDS.split())


def is_balanced(formula: str) -> bool:
    """Return whether each brace has its other one: else MathJax looks for the end elsewhere."""
    depth = 0
    for found in compiled(r"\\.|[{}]", re.DOTALL).finditer(formula):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth < 0:
            return False
    return depth == 0


def forbidden_command(formula: str) -> str:
    r"""Return the first command of a formula that cards may not hold, `\href`; else nothing."""
    for found in compiled(_COMMAND).finditer(formula):
        if found[1] not in _ALLOWED:
            return found[0]
    return ""
