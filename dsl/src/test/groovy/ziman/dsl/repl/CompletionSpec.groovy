package ziman.dsl.repl

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** TAB: names, kinds, properties and units from the schema, and results. */
class CompletionSpec extends Specification {
    @Shared
    @TempDir
    Path folder

    @Shared
    Conversation with

    @Shared
    Completions completions

    def setupSpec() {
        with = new Conversation(folder)
        Files.createDirectories(folder.resolve('sub'))
        Files.copy(folder.resolve('metal.bte'), folder.resolve('sub/my metal.bte'))
        with.say('load metal.bte')
        with.say('run')
        with.say('myName = [one: 1]')
        completions = new Completions(with.talk, folder)
    }

    List<String> words(String before) {
        completions.at(before, before.length())*.word()
    }

    def "'#before' has one completion, '#word'"() {
        expect:
        words(before) == [word]

        where:
        before                                 | word
        'loa'                                  | 'load'
        'load me'                              | 'metal.bte'
        'load s'                               | 'sub/'
        'load sub/'                            | 'sub/my metal.bte'
        'load sub/my m'                        | 'sub/my metal.bte'
        'run tr'                               | 'transport'
        'run transport ag'                     | 'against_T'
        'set ta'                               | 'tau'
        'set tau '                             | '='
        'explain wir'                          | 'wire'
        'explain kan'                          | 'kane'
        'plot against_T se'                    | 'seebeck'
        'met'                                  | 'metal'
        'x = met'                              | 'metal'
        '[1].collect{met'                      | '[1].collect{metal'
        'my'                                   | 'myName'
        'myName.'                              | 'myName.one'
        'results.tr'                           | 'results.transport'
        'println(results.tr'                   | 'println(results.transport'
        'results.transport.sig'                | 'results.transport.sigma'
        "results.transport.sigma['M"           | "results.transport.sigma['MS/m']"
        'results.transport.seebeck["u'         | 'results.transport.seebeck["uV/K"]'
        'metal.sw'                             | 'metal.sweep('
        'metal.with(t'                         | 'metal.with(tau: '
        'metal.with(T: 1.K, t'                 | 'tau: '
        'metal.with(tau: 3.p'                  | '3.ps'
        "metal.run('ag"                        | "metal.run('against_T'"
        'model { ban'                          | 'band'
        'model { band s of free'               | 'free_electron'
        'model { band s of free_electron { ma' | 'mass'
        'model { experiment w of wire { cont'  | 'contact'
        'model { experiment w of wire { contact { ba' | 'bath'
        'model { experiment w of wire { show peak_r'  | 'peak_rise'
        'model { experiment w of wire { waveform { shape = pu' | 'pulses'
        'model { material cu of constant { }\nexperiment w of wire { material = c' | 'cu'
        "model { experiment w of wire { contact { bath = 3['m" | "3['mK']"
    }

    def "'#before' offers #some"() {
        expect:
        words(before).containsAll(some)
        !words(before).any { others.contains(it) }

        where:
        before                          | some                              | others
        ''                              | ['load', 'run', 'metal', 'results'] | []
        'set tau = 3 '                  | ['fs', 'ps', 's']                 | ['K', 'm']
        "metal.with(T: 77['"            | ["77['K']", "77['mK']"]           | ["77['m']"]
        'metal.with('                   | ['metal.with(T: ', 'metal.with(tau: '] | []
        '77.'                           | ['77.K', '77.fs']                 | ['77.W/m/K']
        'model { band s of '            | ['kane', 'dirac']                 | ['debye']
        'model { band s of kane { '     | ['gap', 'mass']                   | ['show', 'sweep']
        'model { experiment w of wire { ' | ['length', 'show', 'contact']   | ['bath']
        'metal.'                        | ['metal.with(', 'metal.run(', 'metal.toBte('] | ['metal.hashCode(']
        'load '                         | ['metal.bte', 'sub/']             | []
    }

    def "nothing is offered where nothing is known"() {
        expect:
        words(before) == []

        where:
        before << ['nosuchname.', 'load nosuch/', 'explain wire ', 'results.transport.nosuch', 'help ']
    }
}
