"""Names of classes and cups that many series use, which no document has to declare to be known as such."""

import re
from typing import Final

_CLASS: Final = (
    r"(?:gt[1-4]?|gt cup|gtx|gtp|gtd(?: pro)?|gtlm|(?:lm)?gte(?: pro| am)?|lmgt3|lmp[1-3]|p[1-3]|dpi"
    r"|hypercars?|tcr|ta2?"
    r"|f[1-4]|formula (?:[1-4]|one|two|three|four|e|regional|ford|vee|renault|bmw)"
    r"|moto ?[23e]|moto ?gp|superbikes?|supersport(?: ?[36]00)?|(?:w?orld)?s(?:bk|sp)(?: ?300)?|sidecars?"
    r"|pro(?:[ /-]am)?|silver(?: cup)?|bronze)"
)
_SEVERAL: Final = rf"{_CLASS}(?:(?: ?[/&+,] ?| and | und | et | y | e ){_CLASS})*"
IN_FRONT: Final = re.compile(rf"(.+?) {_SEVERAL}(?: only| classes| class)?")
"""What stands before the names of classes without any sign: ``Qualifying GTD``."""
_CUP: Final = (
    r"(?:[\w'.&+-]+ ){1,4}(?:cups?|challenge|championship|series|trofeo|troph[ée]e|coupe|copa|pokal|class|klasse"
    r"|supercars?|juniors?|seniors?)"
)
_PRIZES: Final = re.compile(r"(?<!\w)(?:winn\w+|champion|pole|fastest|stop|top|drivers?|trophy)(?!\w)")
_WHOLE: Final = re.compile(rf"{_SEVERAL}|{_CUP}")


def is_class_or_cup(words: str) -> bool:
    """Whether words are the name of a class or a cup, and nothing that is given away there.

    >>> is_class_or_cup("mini cooper cup"), is_class_or_cup("moto3"), is_class_or_cup("replay")
    (True, True, False)
    """
    return _WHOLE.fullmatch(words) is not None and not _PRIZES.search(words)


_FIRST_WORD: Final = re.compile(
    rf"(?:{_CLASS}|tc\w*|tn|top race|ok[jn]?|kz[12]?|dd2|x30|iame|rotax|mini\w*|micro\w*|baby|kadett"
    rf"|cadets?|rookies?|juniors?"
    r"|seniors?|masters?|copa|coupe|cup|turismo|clase|classe|klasse|class|categor[ií]a|cat\.?|gruppe|grupo|gruppo"
    r"|groupe|group|formula|f[oó]rmula|formel)(?!\w)"
)


def begins_with_a_class(words: str) -> bool:
    """Whether words begin like the name of a class in single-make, karting or touring car racing.

    >>> begins_with_a_class("tc mouras"), begins_with_a_class("instructions")
    (True, False)
    """
    return _FIRST_WORD.match(words) is not None and not _PRIZES.search(words)
