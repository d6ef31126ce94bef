package ziman.dsl.repl

import spock.lang.Specification

/** Words between blanks, and the one that the cursor is in. */
class TypedLineSpec extends Specification {
    def "in '#line' the cursor at #cursor is in word #index, '#word'"() {
        when:
        def typed = TypedLine.of(line, cursor)

        then:
        typed.wordIndex() == index
        typed.word() == word
        typed.rawWordLength() == word.length()
        typed.rawWordCursor() == inWord

        where:
        line                  | cursor || index | word             | inWord
        ''                    | 0      || 0     | ''               | 0
        'run'                 | 3      || 0     | 'run'            | 3
        'run '                | 4      || 1     | ''               | 0
        'run  slow'           | 4      || 1     | ''               | 0
        'run slow'            | 6      || 1     | 'slow'           | 2
        'set T = 3 m'         | 11     || 4     | 'm'              | 1
        'load my model.bte'   | 17     || 1     | 'my model.bte'   | 12
        'load '               | 5      || 1     | ''               | 0
    }

    def "a completion is typed as it is"() {
        expect:
        TypedLine.of("x['", 3).escape("x['W/m/K']", true) == "x['W/m/K']"
    }
}
