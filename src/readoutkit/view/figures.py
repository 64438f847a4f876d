"""Dates, amounts and countries as readers of a language write them, from the locale data of CLDR."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import field, frozen

from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.vocabulary import ActorKind, AmountKind

if TYPE_CHECKING:
    from babel import Locale

_FALLBACK = "en"
_LARGE = 1_000_000
_DIGITS = 20  # longer numbers are shown as they are: the locale's arithmetic has 28 digits


@frozen
class Figures:
    """Writes values in one language; one that CLDR does not know is written like English.

    >>> Figures.of("fr").date("2026-01-06"), Figures.of("en").date("2026-01")
    ('6 janvier 2026', 'January 2026')
    """

    locale: Locale = field(repr=str)

    @classmethod
    def of(cls, language: str) -> Figures:
        """The figures of a BCP 47 language."""
        from babel import Locale, UnknownLocaleError  # Here, since only a card needs it: locale data cost time to load.

        try:
            return cls(Locale.parse(language, sep="-"))
        except (UnknownLocaleError, ValueError):
            return cls(Locale.parse(_FALLBACK))

    def actor(self, actor: Actor) -> str:
        """The name of a country as the language has it, since a text may only say "British"; other actors by their own names.

        >>> from readoutkit.model.span import Span
        >>> Figures.of("fr").actor(Actor(id="a1", kind="country", name="British", span=Span(start=0, end=7, text="British"), country="GB"))
        'Royaume-Uni'
        """
        return self.locale.territories.get(actor.country or "", actor.name) if actor.kind is ActorKind.COUNTRY else actor.name

    def date(self, value: str) -> str:
        """A day, a month or a local date-time of the model in words; anything else, such as an interval, as it is."""
        from babel import dates

        try:
            if len(value) == len("2026-01"):
                return str(dates.format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=self.locale))
            if "T" in value:
                moment = datetime.fromisoformat(value)
                return f"{dates.format_date(moment, 'long', self.locale)}, {dates.format_time(moment, 'short', locale=self.locale)}"
            return str(dates.format_date(date.fromisoformat(value), "long", self.locale)) if len(value) == len("2026-01-06") else value
        except ValueError:
            return value

    def amount(self, amount: Amount) -> str:
        """The value with its currency or per cent sign; large round numbers in short. Empty when there is no value."""
        value = amount.value
        if value is None:
            return ""
        if abs(value.adjusted()) > _DIGITS or len(value.as_tuple().digits) > _DIGITS:
            return f"{value} {amount.currency}" if amount.currency else str(value)
        if amount.kind is AmountKind.MONEY and amount.currency:
            return self._money(value, amount.currency)
        return self._share(value) if amount.kind in {AmountKind.PERCENT, AmountKind.PERCENT_OF_GDP} else self._number(value)

    def _money(self, value: Decimal, currency: str) -> str:
        from babel import numbers

        if _round(value):
            return numbers.format_compact_currency(value, currency, locale=self.locale, fraction_digits=3)
        return numbers.format_currency(value, currency, locale=self.locale, currency_digits=False, format_type="name")

    def _share(self, value: Decimal) -> str:
        from babel import numbers

        pattern = str(self.locale.percent_formats[None].pattern).replace("0", "0.######", 1)
        return numbers.format_percent(value / 100, pattern, locale=self.locale, decimal_quantization=False)

    def _number(self, value: Decimal) -> str:
        from babel import numbers

        if _round(value):
            return numbers.format_compact_decimal(value, format_type="long", locale=self.locale, fraction_digits=3)
        return numbers.format_decimal(value, locale=self.locale, decimal_quantization=False)


def _round(value: Decimal) -> bool:
    """Whether a large number can be written in short without loss: at most three digits behind the scale word."""
    if abs(value) < _LARGE:
        return False
    scale = min((len(str(abs(int(value)))) - 1) // 3, 4) * 3
    return value == round(value.scaleb(-scale), 3).scaleb(scale)
