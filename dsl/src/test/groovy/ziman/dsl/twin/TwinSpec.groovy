package ziman.dsl.twin

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.Tag
import spock.lang.TempDir
import ziman.grammar.format.Printer
import ziman.grammar.read.Reader
import ziman.grammar.read.SourceFile
import ziman.grammar.source.Source
import ziman.grammar.tree.Body

class TwinSpec extends Specification {
    static final Path GALLERY = Path.of('../scripts/gallery')

    @TempDir
    Path folder

    def "every gallery model says the same as a script and as a printed file: #file"() {
        given:
        def tree = Reader.read(SourceFile.read(file, file.fileName.toString()))

        expect:
        Reader.read(new Source('printed', Printer.print(tree))) == tree
        script(GroovyPrinter.print(tree)) == tree

        where:
        file << Files.list(GALLERY).filter { it.toString().endsWith('.bte') }.sorted().toList()
    }

    def "the hand-written twin of a gallery model is its twin: #name"() {
        given:
        def script = GALLERY.resolve(name + '.groovy')
        def model = GALLERY.resolve(name + '.bte')

        expect:
        GroovyScripts.tree(SourceFile.read(script, script.fileName.toString()), script) ==
            Reader.read(SourceFile.read(model, model.fileName.toString()))

        where:
        name << ['copper-wire']
    }

    def "#groovy says what #bte says"() {
        expect:
        script("model { bte 1\n${groovy}\n}") == Reader.read(new Source('a', "bte 1\n${bte}\n"))

        where:
        groovy                                      | bte
        "a = 385['W/m/K']"                          | 'a = 385 W/m/K'
        "a = -3['K']"                               | 'a = -3 K'
        'a = -3'                                    | 'a = -3'
        'a = 1e-9'                                  | 'a = 1e-9'
        'a = b ** 2'                                | 'a = b ^ 2'
        'a = -b ** 2'                               | 'a = -b ^ 2'
        'a = 2 * b - c / 3'                         | 'a = 2 * b - c / 3'
        'a = number(2) * 3'                         | 'a = 2 * 3'
        'a = (b + c) * 2'                           | 'a = (b + c) * 2'
        'a = b - (c - d)'                           | 'a = b - (c - d)'
        'override { a = b }'                        | 'a := b'
        'override { lattice.population = held }'    | 'lattice.population := held'
        "a = b.doc('text')"                         | 'a = b "text"'
        "a = 3.doc('text')"                         | 'a = 3 "text"'
        "a = 3['K'].doc('it is \"it\"')"            | 'a = 3 K "it is \\"it\\""'
        'f { x -> 2 * x }'                          | 'f(x) = 2 * x'
        'f { x, y -> sqrt(x) + y }'                 | 'f(x, y) = sqrt(x) + y'
        "tau { energy -> 10['fs'] * (energy / 1['eV']) ** -0.5 }" |
            'tau(energy) = 10 fs * (energy / (1 eV)) ^ -0.5'
        "show sigma, 'MS/m'"                        | 'show sigma "MS/m"'
        'show current(1)'                           | 'show current(1)'
        'compare rho, with, pure'                   | 'compare rho with pure'
        "compare rho, with, table('a.csv', columns: ['K', 'm'])" | 'compare rho with table("a.csv", columns = ["K", "m"])'
        "sweep { T = [1['K'], 2['K']] }"            | 'sweep { T = [1 K, 2 K] }'
        "sweep zipped { T = [1['K']] }"             | 'sweep zipped { T = [1 K] }'
        'without a'                                 | 'without a'
        "using 'a.bte'"                             | 'use "a.bte"'
        'band s of free_electron { mass = m }'      | 'band s of free_electron { mass = m }'
        'experiment a from b { }'                   | 'experiment a from b { }'
        'contact source { bath = T }'               | 'contact source { bath = T }'
        "a = table('x.csv', columns: ['K', 'm'])"   | 'a = table("x.csv", columns = ["K", "m"])'
        "a = table([1['K'], 2['K']], [3, 4])"       | 'a = table([1 K, 2 K], [3, 4])'
        "a = table(path, columns: ['K', 'm'])"      | 'a = table(path, columns = ["K", "m"])'
        "parameters { path = 'a.csv' }"             | 'parameters { path = "a.csv" }'
        "parameters { path = ''.doc('a path') }"    | 'parameters { path = "" "a path" }'
        "parameters { path = 'it\\'s \\\\ here' }"     | 'parameters { path = "it\'s \\\\ here" }'
        "override { path = 'a.csv' }"               | 'path := "a.csv"'
        "expect a, b, within: 1['%'], why: 'w'"     | 'expect { a = b +/- 1 % "w" }'
        "expect a, '<', b, why: 'w'"                | 'expect { a < b "w" }'
        "expect a, b, within: c\nexpect d, '>=', 0" | 'expect { a = b +/- c ; d >= 0 }'
    }

    def "it is printed in both languages: #line"() {
        given:
        def tree = Reader.read(new Source('a', "bte 1\n${line}\n"))

        expect:
        Reader.read(new Source('printed', Printer.print(tree))) == tree
        script(GroovyPrinter.print(tree)) == tree

        where:
        line << ['parameters { a2F = "" "path of the table" ; b = "it\'s \\\\ \\" here" }',
                 'a2F := "al.a2F"',
                 'channel c of electron_phonon { alpha2F = table(a2F, columns = ["meV", "1"]) }',
                 'experiment a from b { sweep zipped { T = [1 K, 2 K] ; E = log(1 V/m, 2 V/m, points = 2) } }',
                 'experiment a from b { compare rho with pure ; compare rho with table("a.csv", columns = ["K", "-", "m"]) }']
    }

    def "what is printed in either language says the same, for models made at random: seed #seed"() {
        given:
        def tree = Reader.read(new Source('m', new RandomModels(seed).model()))

        expect:
        Reader.read(new Source('printed', Printer.print(tree))) == tree
        script(GroovyPrinter.print(tree)) == tree

        where:
        seed << (1..6)
    }

    @Tag('thorough')
    def "what is printed in either language says the same, for more models made at random: seed #seed"() {
        given:
        def tree = Reader.read(new Source('m', new RandomModels(seed).model()))

        expect:
        Reader.read(new Source('printed', Printer.print(tree))) == tree
        script(GroovyPrinter.print(tree)) == tree

        where:
        seed << (7..60)
    }

    def "what Groovy cannot spell is left as it is: #bte"() {
        given:
        def tree = Reader.read(new Source('a', "bte 1\n${bte}\n"))
        def printed = GroovyPrinter.print(tree)

        expect:
        printed.contains('written ') == left
        script(printed) == tree

        where:
        bte                                  || left
        'in = 3 K'                           || true
        'parameters { in = 3 K ; a = 1 }'    || true
        'a = in + 1'                         || true
        'find a of b { c = 1 }'              || true
        'T K'                                || true
        'a < b'                              || true
        'expect { a = b }\nexpect { c < d }' || true
        'a = b +/- c'                        || true
        'a = max(1, 2)'                      || false
        'a = [1, 2] "why"'                   || false
        'expect { a = b "why" }'             || false
        'a = +3 ; b = -0 ; c = -(-3)'        || false
    }

    def "a value changed in #file changes both of its texts, and is seen in both"() {
        given:
        def tree = Reader.read(SourceFile.read(file, file.fileName.toString()))
        def bte = Printer.print(tree)
        def groovy = GroovyPrinter.print(tree)
        def (inBte, inGroovy) = [bte.replaceFirst(/= \d/, '= 9876'), groovy.replaceFirst(/= \d/, '= 9876')]

        expect:
        inBte != bte && Reader.read(new Source('printed', inBte)) != tree
        inGroovy != groovy && script(inGroovy) != tree

        and: "nothing of the gallery is beyond Groovy"
        !groovy.contains('written ')

        where:
        file << Files.list(GALLERY).filter { it.toString().endsWith('.bte') }.sorted().toList()
    }

    def "a script may be called like a word of its model: #name"() {
        given:
        def text = "model { bte 1\nexperiment ${name} of expansion { show ${name} } }"
        def file = folder.resolve("${name}.groovy")
        Files.writeString(file, text)

        expect:
        GroovyScripts.tree(new Source("${name}.groovy", text), file) == Reader.read(new Source('a', "bte 1\nexperiment ${name} of expansion { show ${name} }\n"))

        where:
        name << ['lorenz', 'rho']
    }

    def "names of Groovy's own classes are words of a model too: #name"() {
        given:
        def tree = Reader.read(new Source('a', "bte 1\nparameters { ${name} = 4 }\nexperiment ${name} of wire { voltage = ${name} }\n"))

        expect:
        script(GroovyPrinter.print(tree)) == tree

        where:
        name << ['List', 'Math', 'Result', 'Curve', 'Date', 'BigDecimal', 'Closure', 'Listing']
    }

    def "a variable of the script cannot take what is said to the model: #inside"() {
        when:
        script("def load = 5\nmodel { bte 1\n${inside}\n}")

        then:
        def e = thrown(ziman.dsl.script.ScriptFailure)
        e.message.contains('line 3')
        e.message.contains('"load" is a variable of the script, declared in line 1, and would get this value instead of the model')

        where:
        inside << ['load = 3', 'experiment e of wire { load = 3 }', 'def x = 3 ; experiment e of wire { override { load = x } }']
    }

    def "variables of a block's own code are its own"() {
        expect:
        script("def n = 2\nmodel { bte 1\ndef i = 0\ni = i + n\nwhile (i < 4) { i = i + 1 }\na = number(i) }") == Reader.read(new Source('a', "bte 1\na = 4\n"))
    }

    def "a changed value makes another tree"() {
        expect:
        script("model { bte 1\na = 1['K'] }") != Reader.read(new Source('a', 'bte 1\na = 2 K\n'))
    }

    private Body script(String text) {
        def file = folder.resolve('script.groovy')
        Files.writeString(file, text)
        GroovyScripts.tree(new Source('script.groovy', text), file)
    }
}
