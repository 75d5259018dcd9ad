(function () {
  "use strict";
  var root = document.documentElement;

  // Light and dark.
  var theme = document.getElementById("theme");
  theme.hidden = false;
  theme.addEventListener("click", function () {
    var dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("mqtt-course-theme", root.dataset.theme);
    } catch (nothingMayBeKept) {
      // It holds for this page, then.
    }
  });

  // Copy buttons.
  function copied(text, done) {
    function byHand() {
      var area = document.createElement("textarea");
      area.value = text;
      document.body.appendChild(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      done();
    }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(done, byHand);
    } else {
      byHand();
    }
  }
  var words = document.body.dataset; // in the language of the pages
  document.querySelectorAll("div.code").forEach(function (code) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", function () {
      copied(code.querySelector("pre").textContent, function () {
        button.textContent = words.copied;
        setTimeout(function () { button.textContent = words.copy; }, 1500);
      });
    });
    code.appendChild(button);
  });

  // The list of pages stands open where there is room for it.
  if (matchMedia("(min-width: 62rem)").matches) {
    document.querySelectorAll("nav details").forEach(function (list) { list.open = true; });
  }

  // On paper, notes for Python stand open; answers and hints stay away.
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details.python").forEach(function (note) { note.open = true; });
  });

  // Search: every word must be there.
  var search = document.getElementById("search");
  var found = document.getElementById("found");
  search.hidden = false;
  function show() {
    var wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    found.hidden = wanted.length === 0;
    if (found.hidden) return;
    var hits = window.courseIndex.filter(function (entry) {
      var text = (entry[1] + " " + entry[2]).toLowerCase();
      return wanted.every(function (word) { return text.indexOf(word) >= 0; });
    });
    hits.slice(0, 20).forEach(function (entry) {
      var link = document.createElement("a");
      link.href = entry[0];
      var title = document.createElement("strong");
      title.textContent = entry[1];
      var at = Math.max(0, entry[2].toLowerCase().indexOf(wanted[0]) - 30);
      var part = document.createElement("span");
      part.textContent = entry[2].substr(at, 110);
      link.append(title, part);
      found.appendChild(link);
    });
    if (hits.length === 0) found.textContent = words.nothing;
  }
  search.addEventListener("input", show);
  search.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      search.value = "";
      show();
    }
  });
  found.addEventListener("click", function () {
    search.value = "";
    show();
  });
})();
