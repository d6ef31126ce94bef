package ziman

import groovy.xml.XmlSlurper

/** A terminal as a picture: one text element for each line, so that the text can be read back. */
class Picture {
    static final double CHARACTER = 8.4
    static final int LINE = 19

    static String draw(String command, String printed) {
        def lines = [command, ''] + printed.readLines()
        int width = (int) (CHARACTER * lines*.size().max()) + 40
        int height = LINE * lines.size() + 36
        def text = lines.withIndex().collect { line, row ->
            def colour = row == 0 ? '#8ab4f8' :
                line.startsWith('  as expected') ? '#81c995' :
                line.contains('│') || line.contains('└') ? '#fdd663' : '#e8eaed'
            "  <text x=\"20\" y=\"${30 + LINE * row}\" fill=\"${colour}\" xml:space=\"preserve\">${escaped(line)}</text>"
        }
        """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"
     font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
  <rect width="100%" height="100%" rx="8" fill="#202124"/>
${text.join('\n')}
</svg>
"""
    }

    /** What was printed, without the command. */
    static String text(String svg) {
        new XmlSlurper().parseText(svg).text.list().drop(2)*.text().join('\n')
    }

    private static String escaped(String line) {
        line.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    }
}
