package ziman.dsl.report

import static ziman.dsl.run.SweepSpec.wire

import groovy.json.JsonSlurper
import java.time.Instant
import spock.lang.Specification
import ziman.dsl.bind.Binder
import ziman.dsl.run.Kept
import ziman.dsl.run.Provenance
import ziman.dsl.run.Report
import ziman.dsl.run.Runner
import ziman.dsl.run.Stopwatch
import ziman.dsl.run.Watch
import ziman.dsl.show.Style
import ziman.dsl.show.TextReport
import ziman.grammar.read.Reader
import ziman.grammar.source.Source

class PageSpec extends Specification {
    List<Report> reports = []

    String page(String text, List<String> settings = []) {
        def source = new Source('wire.bte', text)
        def model = Binder.withoutFiles().bind(Reader.read(source), source, settings)
        def laps = new Stopwatch(Watch.NOBODY)
        reports = new Runner(Kept.NOTHING, laps, 2).run(model.experiments(), model.experiments(), {})
        return Page.of(model, text, reports, model.skipped(), laps, new Provenance('ziman run wire.bte --report', 'abc', settings, Instant.EPOCH, 1.5))
    }

    static List specifications(String html) {
        (html =~ /(?s)<script type="application\/json" class="specification" data-for="p\d+">(.*?)<\/script>/).collect { new JsonSlurper().parseText(it[1]) }
    }

    static Map tables(String html) {
        def found = html =~ /(?s)<script type="application\/json" id="tables">(.*?)<\/script>/
        assert found.find()
        return new JsonSlurper().parseText(found.group(1)) as Map
    }

    def "the picture of a sweep has its points, in the units shown"() {
        given:
        def html = page(wire('sweep { U = [1 mV, 2 mV, 3 mV] }').replace('show mean_rise', 'show mean_rise "mK"'))
        def picture = specifications(html)[-1]
        def rise = { double u -> return 1e3 * u * u / (12 * 1.7e-8 * 385) }

        expect:
        picture.data.values*.x == [1, 2, 3]
        [picture.data.values*.y, [1e-3, 2e-3, 3e-3]].transpose().every { y, u -> Math.abs(y / rise(u) - 1) < 1e-6 }
        picture.layer[0].encoding.x.title == 'U (mV)'
        picture.layer[0].encoding.y.title == 'mean_rise (mK)'
        html.contains('aria-label="mean_rise (mK) over U (mV) from 1 to 3"')
    }

    def "a table in the page has the numbers of the run"() {
        given:
        def table = tables(page(wire('sweep { U = [1 mV, 2 mV, 3 mV] }')))['driven.sweep']
        def found = reports[-1].outcome().get().tables().sweep.columns().find { it.name() == 'mean_rise' }.values()

        expect:
        table.heads == ['U (mV)', 'mean_rise (K)']
        [table.columns[1]*.toDouble(), found.toList()].transpose().every { a, b -> Math.abs(a / b - 1) < 1e-11 }
    }

    def "every number of a result is that of the terminal"() {
        given:
        def html = page(wire('show peak_rise "mK" ; show current "uA" ; show power "nW"'))
        def lines = new TextReport(Style.PLAIN).experiment(reports[0]).readLines()*.trim()*.split(/ {2,}/)*.toList()
        def terminal = lines.findAll { it.size() == 4 && it[3].startsWith('±') }

        expect:
        terminal*.getAt(0) == ['mean_rise', 'peak_rise', 'current', 'power']
        terminal.every { name, value, unit, uncertainty ->
            html.contains("<th scope=\"row\">$name</th><td>$value</td><td>$uncertainty</td><td>$unit</td>".toString())
        }
    }

    def "nothing is asked of a network, and nothing in a model becomes part of the page"() {
        given:
        def evil = '</script><img src=x onerror=alert(1)>'
        def html = page(wire('show mean_rise').replace('bte 1\n', "bte 1\nabout { title = \"$evil\" }\n").replace('U = 1 mV', "U = 1 mV \"$evil\""))
        def own = html.replaceAll(/(?s)<script>.*?<\/script>/, '')

        expect:
        !(own =~ /(?i)(src|href)\s*=\s*"(?!#|data:)/)
        !own.contains('<img')
        !(own =~ /@import|url\(/)
    }

    def "what failed is said at the top"() {
        given:
        def html = page(wire('expect { mean_rise = 1 K +/- 1 % "no" }'))

        expect:
        html.contains('1 of 1 expectation was not met.')
        html.contains('✗ not met')
    }

    def "two parameters: a curve for each value, or colours where those are many"() {
        expect:
        specifications(page(wire('sweep { U = [1 mV, 2 mV] ; kappa = [100 W/m/K, 200 W/m/K] }')))[-1].data.values*.c.unique() ==
            ['kappa = 100 W/m/K', 'kappa = 200 W/m/K']
        specifications(page(wire('sweep { U = [1 mV, 2 mV] ; kappa = linear(100 W/m/K, 200 W/m/K, points = 20) }')))[-1].mark.type == 'rect'
    }

    def "ten thousand points are a page below five megabytes"() {
        given:
        def html = page(wire('sweep { U = linear(1 mV, 2 mV, points = 100) ; kappa = linear(100 W/m/K, 200 W/m/K, points = 100) }'))

        expect:
        html.getBytes('UTF-8').length < 5_000_000
        tables(html)['driven.sweep'].columns[0].size() == 10_000
    }

    def "a model's text is marked, and still all there"() {
        given:
        def text = 'bte 1\n# a <comment> & more\nparameters { T = 300 K "text" }\nexperiment a from b { show rho }\n'
        def html = Highlighted.html(text)

        expect:
        html.contains('<span class="comment"># a &lt;comment&gt; &amp; more</span>')
        html.contains('<span class="quantity">300 K</span>')
        html.replaceAll(/<[^>]+>/, '').replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&amp;', '&') == text
    }
}
