package ziman.engine.units

import spock.lang.Specification

class SpellingSpec extends Specification {

    def "counts slips"() {
        expect:
        Spelling.distance(first, second) == slips
        Spelling.distance(second, first) == slips

        where:
        first         | second         || slips
        ''            | ''             || 0
        ''            | 'abc'          || 3
        'tau'         | 'tau'          || 0
        'tau'         | 'tua'          || 1
        'tau'         | 'Tau'          || 1
        'resistvity'  | 'resistivity'  || 1
        'lamda'       | 'lambda'       || 1
        'kitten'      | 'sitting'      || 3
        'ca'          | 'abc'          || 3
        'ab'          | 'ba'           || 1
        'abcd'        | 'badc'         || 2
        'aab'         | 'abb'          || 1
        'abab'        | 'baba'         || 2
    }

    def "finds what was meant"() {
        expect:
        Spelling.closest(word, candidates) == Optional.ofNullable(meant)

        where:
        word            | candidates                       || meant
        'resistvity'    | ['conductivity', 'resistivity']  || 'resistivity'
        'Kelvn'         | ['kelvin', 'kevlar']             || 'kelvin'
        'tua'           | ['tan', 'tau']                   || 'tau'
        'Mev'           | ['meV', 'MeV']                   || 'MeV'
        'mev'           | ['MeV', 'meV']                   || 'meV'
        'KG'            | ['g', 'kg']                      || 'kg'
        'rh'            | ['rho']                          || 'rho'
        'rh'            | ['ro']                           || null
        'mas'           | ['mass', 'maps']                 || 'mass'
        'bat'           | ['cat', 'hat']                   || 'cat'
        'xyzzy'         | ['sigma', 'rho']                 || null
        'abcdef'        | ['abcdxy']                       || 'abcdxy'
        'abcdef'        | ['abcxyz']                       || null
        'abcdefghijkl'  | ['abcdefghixyz']                 || 'abcdefghixyz'
        'abcdefghijkl'  | ['abcdefghwxyz']                 || null
        'abcdefghi'     | ['abcdefghijkl']                 || 'abcdefghijkl'
        'abcdefghijkl'  | ['abcdefghi']                    || 'abcdefghi'
        'anything'      | []                               || null
        'ABCDEF'        | ['ABCDEX', 'abcdef']             || 'abcdef'
    }
}
