package ziman

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Tag
import spock.lang.TempDir

/** The launcher as a process, in a copy of the sources that has never been built. */
@Tag('thorough')
class LauncherSpec extends Specification {
    @Shared
    @TempDir
    Path folder

    @Shared
    Path clone

    def setupSpec() {
        clone = folder.resolve('a clone')
        def copied = run(Path.of('..'), 'bash', '-c',
            "mkdir -p '${clone}' && tar cf - --exclude=target --exclude=.git . | tar xf - -C '${clone}'")
        assert copied.code == 0
    }

    def "the first command of the README builds and runs, a model file without loading Groovy"() {
        when:
        def first = run(clone, 'scripts/ziman', 'run', 'scripts/gallery/copper-wire.bte')
        def second = run(clone, 'scripts/ziman', 'run', 'scripts/gallery/copper-wire.bte')

        then:
        first.code == 0
        first.out.contains('12.65')
        first.err.contains('Building Ziman')
        second.code == 0
        second.err == ''
    }

    def "it runs from anywhere, and through a link"() {
        given:
        def link = folder.resolve('ziman')
        Files.createSymbolicLink(link, clone.resolve('scripts/ziman'))

        expect:
        run(folder, link.toString(), 'check', clone.resolve('scripts/gallery/drude.bte').toString()).code == 0
    }

    def "it runs scripts, and says that it executes code"() {
        when:
        def ran = run(clone, 'scripts/ziman', 'run', 'scripts/gallery/drude.groovy')

        then:
        ran.code == 0
        ran.out.contains('sigma (MS/m)')
        ran.err.contains('a script is code and can do what code can')
    }

    def "it builds again when a source has changed"() {
        given:
        def source = clone.resolve('dsl/src/main/java/ziman/dsl/command/CheckCommand.java')
        Files.writeString(source, Files.readString(source).replace('": fine, with "', '": very fine, with "'))

        expect:
        run(clone, 'scripts/ziman', 'check', 'scripts/gallery/drude.bte').out.contains('very fine')
    }

    private static Map run(Path where, String... command) {
        def process = new ProcessBuilder(command).directory(where.toFile()).start()
        def out = new StringBuilder()
        def err = new StringBuilder()
        process.consumeProcessOutput(out, err)
        process.outputStream.close()
        int code = process.waitFor()
        sleep 100
        [code: code, out: out.toString(), err: err.toString()]
    }
}
