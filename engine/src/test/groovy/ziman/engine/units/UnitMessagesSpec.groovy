package ziman.engine.units

import spock.lang.Specification

class UnitMessagesSpec extends Specification {

    def "an unknown unit is named, with what was probably meant"() {
        when:
        Units.parse(text)

        then:
        def refusal = thrown(UnitException)
        refusal.message == "Unknown unit \"$text\"." + (meant ? " Did you mean \"$meant\"?" : '')
        refusal.start() == 0
        refusal.end() == text.length()

        where:
        text             || meant
        'Kelvn'          || 'K'
        'Kelvin'         || 'K'
        'kelvins'        || 'K'
        '\u00b0K'        || 'K'
        'Mev'            || 'MeV'
        'mev'            || 'meV'
        'ohms'           || 'ohm'
        'Ohm'            || 'ohm'
        'sec'            || 's'
        'Kg'             || 'kg'
        'KHz'            || 'kHz'
        'hz'             || 'Hz'
        'u'              || 'amu'
        'd'              || 'day'
        'l'              || 'L'
        'G'              || 'gauss'
        'me'             || 'm_e'
        'micrometre'     || 'um'
        'millivolts'     || 'mV'
        'quettameter'    || 'Qm'
        'femtosecnd'     || 'fs'
        'siemen'         || 'S'
        'Wats'           || 'W'
        'Angstrom'       || 'angstrom'
        'rads'           || 'rad'
        'percent'        || '%'
        'electronvolts'  || 'eV'
        'kWh'            || 'kW.h'
        'mPas'           || 'mPa.s'
        '\u03a9m'        || '\u03a9.m'
        'm2'             || 'm^2'
        'nm-3'           || 'nm^-3'
        'm_e12'          || 'm_e^12'
        'xx2'            || null
        'foo'            || null
        'abc'            || null
        'xq'             || null
        'furlong'        || null
        'qWERTY'         || null
        'cdx'            || null
        'MeX'            || 'MeV'
    }

    def "every unit is suggested for its English name"() {
        when:
        Units.parse(name)

        then:
        def refusal = thrown(UnitException)
        refusal.message == "Unknown unit \"$name\". Did you mean \"$symbol\"?"

        where:
        name         || symbol
        'metre'      || 'm'
        'meters'     || 'm'
        'gram'       || 'g'
        'kilogram'   || 'kg'
        'second'     || 's'
        'ampere'     || 'A'
        'mole'       || 'mol'
        'candela'    || 'cd'
        'hertz'      || 'Hz'
        'newton'     || 'N'
        'pascal'     || 'Pa'
        'joule'      || 'J'
        'watt'       || 'W'
        'coulomb'    || 'C'
        'volt'       || 'V'
        'farad'      || 'F'
        'siemens'    || 'S'
        'weber'      || 'Wb'
        'tesla'      || 'T'
        'henry'      || 'H'
        'rydberg'    || 'Ry'
        'dalton'     || 'amu'
        'minute'     || 'min'
        'hour'       || 'h'
        'days'       || 'day'
        'liter'      || 'L'
        'atmosphere' || 'atm'
        'radian'     || 'rad'
        'degree'     || 'deg'
    }

    def "the offending factor is pointed at"() {
        when:
        Units.parse(text)

        then:
        def refusal = thrown(UnitException)
        refusal.message == message
        text.substring(refusal.start(), refusal.end()) == at

        where:
        text             || at         | message
        'W/m/Kelvn^2'    || 'Kelvn^2'  | 'Unknown unit "Kelvn". Did you mean "K"?'
        'wat/m/K'        || 'wat'      | 'Unknown unit "wat". Did you mean "W"?'
        'mRy'            || 'mRy'      | 'Unknown unit "mRy". "Ry" takes no prefix.'
        'J/damin'        || 'damin'    | 'Unknown unit "damin". "min" takes no prefix.'
        '10'             || '10'       | 'Unknown unit "10". A number belongs before the unit, with a space between them.'
        'W/m.K'          || 'K'        | '"W/m.K" is ambiguous: write "W/m/K" or "W.K/m".'
        'J.s/m\u00b7K^2.A/g' || 'K^2'  | '"J.s/m\u00b7K^2.A/g" is ambiguous: write "J.s/m/K^2/A/g" or "J.s.K^2.A/m/g".'
        '1/m.K'          || 'K'        | '"1/m.K" is ambiguous: write "1/m/K" or "K/m".'
        '1/m.1'          || '1'        | '"1/m.1" is ambiguous: write "1/m/1" or "1/m".'
        ''               || ''         | 'A unit is missing: write "1" for a plain number.'
        '  '             || '  '       | 'A unit is missing: write "1" for a plain number.'
        '/m'             || ''         | 'A unit is missing before "/": write "1/m".'
        '.m'             || ''         | 'A unit is missing before ".".'
        'W/'             || ''         | 'A unit is missing after "/".'
        'W\u00b7\u00b7m' || ''         | 'A unit is missing after "\u00b7".'
        'W.^2'           || '^2'       | 'A unit is missing before "^2".'
        'm^'             || 'm^'       | 'The exponent of "m" must be a whole number, as in "m^2" or "m^-3".'
        'W/m^x/K'        || 'm^x'      | 'The exponent of "m" must be a whole number, as in "m^2" or "m^-3".'
        'm\u207b'        || 'm\u207b'  | 'The exponent of "m" must be a whole number, as in "m^2" or "m^-3".'
        'm\u00b2x'       || 'm\u00b2x' | 'The exponent of "m" must be a whole number, as in "m^2" or "m^-3".'
        'W.m^(1/2)'      || 'm^(1/2)'  | 'The exponent of "m" must be a whole number, as in "m^2" or "m^-3".'
        'nm^(2)'         || 'nm^(2)'   | 'The exponent of "nm" must be a whole number, as in "m^2" or "m^-3".'
        'K/m^100'        || 'm^100'    | 'The exponent of "m" is too large: at most 99.'
        'm^-100'         || 'm^-100'   | 'The exponent of "m" is too large: at most 99.'
        'm^99999999999'  || 'm^99999999999' | 'The exponent of "m" is too large: at most 99.'
        'W m'            || ' '        | 'A unit has no spaces: write "W.m".'
        ' W /  m '       || ' '        | 'A unit has no spaces: write "W/m".'
        'W\u00a0m'       || '\u00a0'   | 'A unit has no spaces: write "W.m".'
        'W*m'            || '*'        | 'The factors of a unit are joined by ".", not by "*".'
        'W\u00d7m'       || '\u00d7'   | 'The factors of a unit are joined by ".", not by "\u00d7".'
        'W/(m.K)'        || '('        | 'A unit has no parentheses: a "/" divides by one factor, as in "W/m/K".'
        'W/m)'           || ')'        | 'A unit has no parentheses: a "/" divides by one factor, as in "W/m/K".'
        'K.Qm^99'        || 'Qm^99'    | 'With "Qm^99" the unit is too large to calculate with.'
        'K/Qm^99'        || 'Qm^99'    | 'With "Qm^99" the unit is too small to calculate with.'
    }

    def "temperatures are absolute"() {
        when:
        Units.parse(text)

        then:
        def refusal = thrown(UnitException)
        refusal.message == 'Temperatures are absolute: write kelvin, ' + conversion
        refusal.start() == text.indexOf('/') + 1
        refusal.end() == text.length()

        where:
        text         || conversion
        '\u00b0C'    || 'T(K) = T(\u00b0C) + 273.15.'
        'W/\u00b0C'  || 'T(K) = T(\u00b0C) + 273.15.'
        'degC'       || 'T(K) = T(\u00b0C) + 273.15.'
        'celsius'    || 'T(K) = T(\u00b0C) + 273.15.'
        'Celsius'    || 'T(K) = T(\u00b0C) + 273.15.'
        '\u2103'     || 'T(K) = T(\u00b0C) + 273.15.'
        '\u00b0F'    || 'T(K) = (T(\u00b0F) + 459.67) * 5/9.'
        'Fahrenheit' || 'T(K) = (T(\u00b0F) + 459.67) * 5/9.'
    }
}
