// Before anything is drawn: the reader's choice of light or dark, which this browser keeps.
const theme = localStorage.getItem("mazo-theme");
if (theme) document.documentElement.dataset.theme = theme;
