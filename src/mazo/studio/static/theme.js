// Before anything is drawn: the reader's choice of light or dark, which this browser keeps; and that a deck was asked for.
const theme = localStorage.getItem("mazo-theme");
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.classList.toggle("opening", /[?&](to=app%2Fdecks|deck=)/i.test(location.search));
