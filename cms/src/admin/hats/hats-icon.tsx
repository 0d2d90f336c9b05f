import chefsHat from '../chefs-hat.svg'

export function HatsIcon() {
  return <img src={chefsHat} alt="" width={24} height={24} />
}
