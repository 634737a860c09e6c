"""For people who train and measure: never imported by the rest, needs the [lab] extra."""
