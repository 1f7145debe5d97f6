// Moves through the inbox by keys and puts a written answer into the form. The pages work without it.
(function () {
  "use strict";
  var rows = Array.prototype.slice.call(document.querySelectorAll("#threads > li"));
  var at = -1;

  function typing(event) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  }

  function go(step) {
    if (!rows.length) return;
    at = Math.max(0, Math.min(rows.length - 1, at + step));
    rows.forEach(function (row, index) { row.classList.toggle("at", index === at); });
    rows[at].querySelector("a").focus();
  }

  document.addEventListener("keydown", function (event) {
    if (typing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
    if (event.key === "x" && rows[at]) {
      var box = rows[at].querySelector("input[type=checkbox]");
      box.checked = !box.checked;
    }
    if (event.key === "u" && !rows.length) window.location.assign("/inbox");
    if (event.key === "z") {
      var undo = document.querySelector("#undo form");
      if (undo) undo.submit();
    }
    if (event.key === "r") {
      var answer = document.getElementById("field-text");
      if (answer) { event.preventDefault(); answer.focus(); }
    }
  });

  Array.prototype.forEach.call(document.querySelectorAll(".answer-box .template"), function (text) {
    text.tabIndex = 0;
    text.addEventListener("click", function () {
      var answer = document.querySelector(".answer-box textarea");
      answer.value = (answer.value ? answer.value + "\n\n" : "") + text.textContent;
      answer.focus();
    });
  });
}());
