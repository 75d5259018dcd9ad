// Before the page is drawn: the reader's own choice of light or dark.
try {
  var chosen = localStorage.getItem("mqtt-course-theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch (nothingMayBeKept) {
  // Then the system's choice stands.
}
