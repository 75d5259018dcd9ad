// A small player for slides: one at a time, with the speaker's notes when asked for.
(function () {
  "use strict";
  var slides = Array.from(document.querySelectorAll(".slides > section"));
  var place = document.createElement("div");
  place.id = "place";
  document.body.appendChild(place);
  var at = 0;

  function go(to) {
    at = Math.min(Math.max(to, 0), slides.length - 1);
    slides.forEach(function (slide, i) { slide.classList.toggle("present", i === at); });
    place.textContent = at + 1 + " / " + slides.length;
    history.replaceState(null, "", "#" + (at + 1));
    slides[at].scrollTop = 0;
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case "ArrowRight": case "PageDown": case " ": case "Enter": go(at + 1); break;
      case "ArrowLeft": case "PageUp": case "Backspace": go(at - 1); break;
      case "Home": go(0); break;
      case "End": go(slides.length - 1); break;
      case "n": case "s": document.body.classList.toggle("with-notes"); return;
      case "b": document.body.classList.toggle("black"); return;
      default: return;
    }
    event.preventDefault();
  });
  var touched = 0;
  document.addEventListener("touchstart", function (event) { touched = event.touches[0].clientX; });
  document.addEventListener("touchend", function (event) {
    var moved = event.changedTouches[0].clientX - touched;
    if (Math.abs(moved) > 60) go(at + (moved < 0 ? 1 : -1));
  });
  addEventListener("hashchange", function () { go(Number(location.hash.slice(1)) - 1 || 0); });
  go(Number(location.hash.slice(1)) - 1 || 0);
})();
