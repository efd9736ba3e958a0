"""The first start: practise, or work on Microsoft."""
