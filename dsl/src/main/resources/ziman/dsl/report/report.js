(function () {
  "use strict";
  // Colours that the colour-blind tell apart (M. Okabe and K. Ito).
  var colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B57B00", "#2E93C9", "#7F7F7F", "#938600"];
  var ink = "currentColor";
  var config = {
    background: null,
    font: "system-ui, sans-serif",
    axis: { labelColor: ink, titleColor: ink, tickColor: ink, domainColor: ink, gridColor: ink, gridOpacity: 0.15,
      labelFontSize: 12, titleFontSize: 13, titleFontWeight: "normal" },
    legend: { labelColor: ink, titleColor: ink, labelFontSize: 12, labelLimit: 260, orient: "top" },
    range: { category: colours },
    view: { stroke: null },
    mark: { color: colours[0] }
  };
  document.querySelectorAll("script.specification").forEach(function (script) {
    var place = document.getElementById(script.dataset["for"]);
    var specification = JSON.parse(script.textContent);
    specification.config = config;
    vegaEmbed(place, specification, {
      renderer: "svg",
      tooltip: { theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light" },
      actions: { "export": { svg: true, png: true }, source: false, compiled: false, editor: false },
      downloadFileName: place.closest("section").id.replace(/^e-/, "") + "-" + place.id
    }).catch(function (problem) {
      place.dataset.failed = "yes";
      place.textContent = "This picture could not be drawn: " + problem.message;
    });
  });

  document.querySelectorAll("table.data").forEach(function (table) {
    var body = table.tBodies[0];
    table.querySelectorAll("thead th").forEach(function (head, column) {
      head.querySelector("button").addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        table.querySelectorAll("thead th").forEach(function (other) { other.setAttribute("aria-sort", "none"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        Array.from(body.rows)
          .sort(function (a, b) {
            var x = parseFloat(a.cells[column].textContent), y = parseFloat(b.cells[column].textContent);
            if (isNaN(x) || isNaN(y)) { return isNaN(x) - isNaN(y); }
            return up ? x - y : y - x;
          })
          .forEach(function (row) { body.appendChild(row); });
      });
    });
  });

  var tables = JSON.parse(document.getElementById("tables").textContent);
  document.querySelectorAll("button.save").forEach(function (button) {
    button.addEventListener("click", function () {
      var table = tables[button.dataset.table];
      var lines = [table.heads.map(quoted).join(",")];
      for (var i = 0; i < table.columns[0].length; i++) {
        lines.push(table.columns.map(function (column) { return column[i]; }).join(","));
      }
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/csv" }));
      link.download = button.dataset.table + ".csv";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    });
  });

  function quoted(text) { return /[",]/.test(text) ? "\"" + text.replace(/"/g, "\"\"") + "\"" : text; }
})();
