package ziman

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.Tag
import spock.lang.TempDir

/** Every report of the gallery, opened in a browser without a window. */
@Tag('thorough')
@Requires(value = { BrowserSpec.browser() != null }, reason = 'no Chromium is installed')
class BrowserSpec extends Specification {
    /** Asks for what is under the pointer, as a reader would, and writes down what the page says. */
    static final String READER = '''<script>setTimeout(function () {
      var asked = [];
      document.querySelectorAll(".picture").forEach(function (picture) {
        var marks = picture.querySelectorAll("svg .role-mark.mark-symbol path, svg .role-mark.mark-rect path");
        var mark = marks[Math.floor(marks.length / 2)];
        var box = mark ? mark.getBoundingClientRect() : null;
        if (mark) {
          ["pointerover", "pointermove", "mouseover", "mousemove"].forEach(function (type) {
            mark.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }));
          });
        }
        var said = document.getElementById("vg-tooltip-element");
        asked.push(picture.id + ":" + marks.length + ":" + (said && said.classList.contains("visible") ? said.textContent.length : 0));
      });
      document.body.dataset.asked = asked.join(" ");
    }, 3000);</script>'''

    @TempDir
    Path folder

    static String browser() {
        ['chromium', 'chromium-browser', 'google-chrome'].collectMany { name -> System.getenv('PATH').split(':').collect { new File(it, name) } }
            .find { it.canExecute() }?.path
    }

    def "#model is drawn, answers the pointer, and asks nothing of the network"() {
        given:
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def run = new ProcessBuilder(java, '-cp', System.getProperty('java.class.path'), 'ziman.dsl.command.ZimanCommand', 'run',
            Path.of('gallery').resolve(model).toString(), '--report', '--out', folder.toString())
            .redirectErrorStream(true).redirectOutput(folder.resolve('run').toFile()).start()
        assert run.waitFor(300, TimeUnit.SECONDS)
        def page = folder.resolve(model.replace('.bte', '.html'))
        def text = Files.readString(page)
        def pictures = text.count('class="specification"')
        def end = text.lastIndexOf('</body>')
        Files.writeString(page, text.substring(0, end) + READER + text.substring(end))

        when:
        def shown = new ProcessBuilder(browser(), '--headless', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND',
            '--enable-logging=stderr', '--virtual-time-budget=20000', '--dump-dom', page.toUri().toString())
            .redirectError(folder.resolve('log').toFile()).redirectOutput(folder.resolve('dom').toFile()).start()
        assert shown.waitFor(120, TimeUnit.SECONDS)
        def dom = Files.readString(folder.resolve('dom'))
        def asked = (dom =~ /data-asked="([^"]*)"/).collect { it[1] }.join(' ').tokenize(' ')*.tokenize(':')

        then:
        !Files.readString(folder.resolve('log')).contains('CONSOLE')
        asked.size() == pictures
        asked.every { id, marks, words -> (marks as int) > 0 && (words as int) > 0 }
        !dom.contains('data-failed=')

        where:
        model << new File('gallery').list().findAll { it.endsWith('.bte') && it != 'aluminium-a2f.bte' }.sort()
    }

    def "the page of the whole gallery shows its pictures and asks nothing of the network"() {
        given:
        def models = folder.resolve('models')
        Files.createDirectories(models)
        ['copper-wire.bte', 'lorenz.bte'].each { Files.copy(Path.of('gallery').resolve(it), models.resolve(it)) }
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def run = new ProcessBuilder(java, '-cp', System.getProperty('java.class.path'), 'ziman.dsl.command.ZimanCommand', 'gallery',
            models.toString(), '--out', folder.toString()).redirectErrorStream(true).redirectOutput(folder.resolve('run').toFile()).start()
        assert run.waitFor(120, TimeUnit.SECONDS)
        def page = folder.resolve('index.html')
        def text = Files.readString(page)
        def end = text.lastIndexOf('</body>')
        Files.writeString(page, text.substring(0, end) + '<script>document.body.dataset.widths = ' +
            'Array.from(document.images).map(function (i) { return i.naturalWidth; }).join(" ");</script>' + text.substring(end))

        when:
        def shown = new ProcessBuilder(browser(), '--headless', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND',
            '--enable-logging=stderr', '--virtual-time-budget=5000', '--dump-dom', page.toUri().toString())
            .redirectError(folder.resolve('log').toFile()).redirectOutput(folder.resolve('dom').toFile()).start()
        assert shown.waitFor(60, TimeUnit.SECONDS)

        then:
        run.exitValue() == 0
        !Files.readString(folder.resolve('log')).contains('CONSOLE')
        (Files.readString(folder.resolve('dom')) =~ /data-widths="([^"]*)"/)[0][1] == '720 720'
    }
}
